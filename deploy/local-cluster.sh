#!/usr/bin/env bash
# A whole cluster on this machine, on loopback: PostgreSQL, CloudSim, three silos and a gateway.
#   local-cluster.sh up | down | status | kill N | stop N | resume N
# NETCONNECT_CLUSTER is its folder (default /tmp/netconnect-cluster-UID); NETCONNECT_CLUSTER_PORT the first of the ports it takes (default 18080).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
dir=${NETCONNECT_CLUSTER:-/tmp/netconnect-cluster-$UID}
first=${NETCONNECT_CLUSTER_PORT:-18080}
interval=${NETCONNECT_MONITOR_INTERVAL:-0.3}
silos=${NETCONNECT_SILOS:-3}
pg=$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -n 1)
api=http://127.0.0.1:$first
cloud=http://127.0.0.1:$((first + 1))
database="Host=$dir/pg;Username=netconnect;Database=postgres"

# The database refuses to run as root.
as_other() { if [ "$UID" -eq 0 ]; then runuser -u nobody -- "$@"; else "$@"; fi; }

start_database() {
    [ -n "$pg" ] || { echo "PostgreSQL is not installed (Debian package postgresql)." >&2; return 1; }
    mkdir -p "$dir/pg" && chmod 755 "$dir"
    [ "$UID" -ne 0 ] || chown nobody "$dir/pg"
    if [ ! -d "$dir/pg/data" ]; then
        (cd / && as_other "$pg/initdb" -D "$dir/pg/data" -U netconnect -A trust -E UTF8 --locale=C --no-instructions > /dev/null)
        printf "listen_addresses = ''\nunix_socket_directories = '%s'\nmax_connections = 200\n" "$dir/pg" | as_other tee -a "$dir/pg/data/postgresql.conf" > /dev/null
    fi
    (cd / && as_other "$pg/pg_ctl" -D "$dir/pg/data" -w -l "$dir/pg/log" start > /dev/null)
}

stop_database() { (cd / && as_other "$pg/pg_ctl" -D "$dir/pg/data" -w -m "${1:-fast}" stop > /dev/null) || true; }

start() { # name, program, arguments: its output goes to a file, its number into another
    local name=$1
    shift
    setsid nohup "$@" > "$dir/$name.log" 2>&1 < /dev/null &
    echo $! > "$dir/$name.pid"
}

process() { # role, name, number
    start "$2" env Aws__Ec2Endpoint="$cloud" Aws__StsEndpoint="$cloud" Aws__AccessKey=test Aws__SecretKey=test DOTNET_gcServer=0 \
        dotnet "$root/src/NetConnect.Silo/bin/Debug/net10.0/NetConnect.Silo.dll" --role "$1" --node "$2" --database "$database" --data "$dir/data" \
        --urls "http://127.0.0.1:$((first + $3))" --silo-port "$((first + 100 + $3))" --gateway-port "$((first + 200 + $3))" --monitor-interval "$interval"
}

number_of() { cat "$dir/$1.pid" 2> /dev/null || true; }

# One that has ended and that nobody has waited for yet does not run.
is_running() { local pid; pid=$(number_of "$1"); [ -n "$pid" ] && [ -n "$(ps -o stat= -p "$pid" 2> /dev/null | grep -v Z)" ]; }

wait_for() { # url, name
    for _ in $(seq 1 300); do
        curl -sf -o /dev/null "$1" && return 0
        is_running "$2" || { echo "$2 has ended:" >&2; tail -n 20 "$dir/$2.log" >&2; return 1; }
        sleep 0.2
    done
    echo "$2 does not answer at $1: see $dir/$2.log" >&2
    return 1
}

up() {
    mkdir -p "$dir"
    [ -f "$root/src/NetConnect.Silo/bin/Debug/net10.0/NetConnect.Silo.dll" ] || dotnet build "$root/NetConnect.Cluster.sln" -v q
    [ -f "$root/src/NetConnect.CloudSim/bin/Debug/net10.0/NetConnect.CloudSim.dll" ] || dotnet build "$root/src/NetConnect.CloudSim" -v q
    start_database
    start cloudsim dotnet "$root/src/NetConnect.CloudSim/bin/Debug/net10.0/NetConnect.CloudSim.dll" --urls "$cloud"
    wait_for "$cloud/_sim/objects" cloudsim
    for n in $(seq 1 "$silos"); do process silo "silo-$n" $((n + 1)); done
    for n in $(seq 1 "$silos"); do wait_for "http://127.0.0.1:$((first + n + 1))/readyz" "silo-$n"; done
    process gateway gateway-1 0
    wait_for "$api/readyz" gateway-1
    echo "API    $api"
    echo "Cloud  $cloud (CloudSim)"
    echo "Data   $dir/data (tokens: netconnect token --data $dir/data)"
}

down() {
    for name in gateway-1 $(cd "$dir" 2> /dev/null && ls silo-*.pid 2> /dev/null | sed 's/\.pid$//') cloudsim; do
        is_running "$name" && { kill -CONT "$(number_of "$name")"; kill "$(number_of "$name")"; } || true
    done
    for name in gateway-1 $(cd "$dir" 2> /dev/null && ls silo-*.pid 2> /dev/null | sed 's/\.pid$//') cloudsim; do
        for _ in $(seq 1 50); do is_running "$name" || break; sleep 0.2; done
        is_running "$name" && kill -9 "$(number_of "$name")" || true
    done
    [ ! -d "$dir/pg/data" ] || stop_database
    [ "${KEEP:-}" = 1 ] || rm -rf "$dir"
}

status() {
    for file in "$dir"/*.pid; do
        name=$(basename "$file" .pid)
        is_running "$name" && echo "$name  running  $(number_of "$name")" || echo "$name  gone"
    done
}

# Sends a signal to silo N; says so when there is none.
signal() { # signal, N
    is_running "silo-${2:-}" || { echo "There is no running silo '${2:-}': '$0 status' lists them." >&2; exit 1; }
    kill "-$1" "$(number_of "silo-$2")"
}

kill_silo() { # N
    signal KILL "${1:-}"
    for _ in $(seq 1 50); do is_running "silo-$1" || return 0; sleep 0.1; done
}

case "${1:-}" in
    up) up ;;
    down) down ;;
    status) status ;;
    kill) kill_silo "${2:-}" ;;
    stop) signal STOP "${2:-}" ;;
    resume) signal CONT "${2:-}" ;;
    start) process silo "silo-$2" $(($2 + 1)) && wait_for "http://127.0.0.1:$((first + $2 + 1))/readyz" "silo-$2" ;;
    restart-database) stop_database immediate && start_database ;;
    *) sed -n '2,4p' "$0" >&2; exit 2 ;;
esac
