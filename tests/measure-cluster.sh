#!/usr/bin/env bash
# What the single process and clusters of one, two and three silos do in a second on this machine, side by side, from release builds.
#   tests/measure-cluster.sh [SECONDS] [CONNECTIONS] [embedded|1|2|3 ...]      10 s per measurement and 100 connections by default
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-10} connections=${2:-100}
shift $(($# < 2 ? $# : 2))
[ $# -gt 0 ] || set -- embedded 1 2 3
export NETCONNECT_BUILD=Release NETCONNECT_MONITOR_INTERVAL=30 NETCONNECT_CLUSTER NETCONNECT_CLUSTER_PORT=${NETCONNECT_CLUSTER_PORT:-18580}
export NetConnect__Budgets__Changes=1000000 NetConnect__Budgets__Deletions=1000000 NetConnect__Budgets__Repairs=1000000
NETCONNECT_CLUSTER=$(mktemp -d /tmp/ncm-XXXX)
measure=(dotnet tests/NetConnect.Chaos/bin/Release/net10.0/NetConnect.Chaos.dll measure)
[ -n "${NETCONNECT_NO_BUILD:-}" ] || for project in src/NetConnect.Server src/NetConnect.Silo src/NetConnect.CloudSim tests/NetConnect.Chaos; do dotnet build -c Release -v q "$project" > /dev/null; done

embedded() {
    local data=$NETCONNECT_CLUSTER/embedded cloud=http://127.0.0.1:$((NETCONNECT_CLUSTER_PORT + 1)) server sim
    mkdir -p "$data"
    dotnet src/NetConnect.CloudSim/bin/Release/net10.0/NetConnect.CloudSim.dll --urls "$cloud" > /dev/null & sim=$!
    Aws__Ec2Endpoint=$cloud Aws__StsEndpoint=$cloud Aws__RamEndpoint=$cloud Aws__AccessKey=test Aws__SecretKey=test dotnet src/NetConnect.Server/bin/Release/net10.0/NetConnect.Server.dll \
        --cloudsim off --data "$data" --urls "http://127.0.0.1:$NETCONNECT_CLUSTER_PORT" --monitor-interval 30 > /dev/null & server=$!
    until curl -sf -o /dev/null "http://127.0.0.1:$NETCONNECT_CLUSTER_PORT/readyz" && curl -sf -o /dev/null "$cloud/_sim"; do sleep 0.2; done
    "${measure[@]}" "$data" "$cloud" "" "$seconds" "$connections" "$server" || true
    kill "$server" "$sim" && wait "$server" "$sim" || true
}

cluster() { # silos
    export NETCONNECT_SILOS=$1
    deploy/local-cluster.sh up > /dev/null
    # shellcheck disable=SC2046
    "${measure[@]}" "$NETCONNECT_CLUSTER/data" "http://127.0.0.1:$((NETCONNECT_CLUSTER_PORT + 1))" "Host=$NETCONNECT_CLUSTER/pg;Username=netconnect;Database=postgres" \
        "$seconds" "$connections" $(cat "$NETCONNECT_CLUSTER"/silo-*.pid "$NETCONNECT_CLUSTER/gateway-1.pid") || true
    deploy/local-cluster.sh down
}

for what in "$@"; do
    echo "== $([ "$what" = embedded ] && echo "single process, SQLite" || echo "$what silo(s) and a gateway, PostgreSQL")   (load $(cut -d' ' -f1 /proc/loadavg))"
    if [ "$what" = embedded ]; then embedded; else cluster "$what"; fi
done
rm -rf "$NETCONNECT_CLUSTER"
