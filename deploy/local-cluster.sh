#!/usr/bin/env bash
# A whole cluster on this machine, on loopback: PostgreSQL, CloudSim, three silos and a gateway.
#   local-cluster.sh up | down | status | kill N | stop N | resume N | start N|gateway | cut N | heal N | restart-database
# NETCONNECT_CLUSTER is its folder (default /tmp/netconnect-cluster-UID); NETCONNECT_CLUSTER_PORT the first of the ports it takes (default 18080).
# NETCONNECT_NAMESPACES=1 (as root) gives each silo a network namespace of its own on a bridge inside this machine, so that one can be cut off.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
dir=${NETCONNECT_CLUSTER:-/tmp/netconnect-cluster-$UID}
first=${NETCONNECT_CLUSTER_PORT:-18080}
interval=${NETCONNECT_MONITOR_INTERVAL:-0.3}
silos=${NETCONNECT_SILOS:-3}
pg=$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -n 1)
build=${NETCONNECT_BUILD:-Debug}
subnet=10.213.$((first % 250 + 1))
hub=127.0.0.1
[ -z "${NETCONNECT_NAMESPACES:-}" ] || hub=$subnet.1
api=http://127.0.0.1:$first
cloud=http://$hub:$((first + 1))
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

# The address of silo N.
address_of() { [ -z "${NETCONNECT_NAMESPACES:-}" ] && echo 127.0.0.1 || echo "$subnet.$((10 + $1))"; }

lay_network() {
    [ "$UID" -eq 0 ] && ip link add "ncb$first" type bridge 2> "$dir/network.log" \
        || { echo "Network namespaces need root and a kernel that lets it make bridges: $(cat "$dir/network.log" 2> /dev/null)" >&2; return 1; }
    ip addr add "$hub/24" dev "ncb$first" && ip link set "ncb$first" up
    for n in $(seq 1 "$silos"); do
        ip netns add "nc$first-$n"
        ip link add "ncv$first-$n" type veth peer name eth0 netns "nc$first-$n"
        ip link set "ncv$first-$n" master "ncb$first" up
        ip -n "nc$first-$n" addr add "$(address_of "$n")/24" dev eth0
        ip -n "nc$first-$n" link set eth0 up && ip -n "nc$first-$n" link set lo up
    done
}

lift_network() {
    for n in $(seq 1 "$silos"); do ip netns del "nc$first-$n" 2> /dev/null || true; done
    ip link del "ncb$first" 2> /dev/null || true
}

# A silo that is cut off reaches neither the others nor the clouds; the database it does reach, by its socket, and must not write there any more.
wire() { # down|up, N
    [ -n "${NETCONNECT_NAMESPACES:-}" ] || { echo "Only silos in namespaces of their own can be cut off: NETCONNECT_NAMESPACES=1 at each call." >&2; exit 1; }
    ip link set "ncv$first-$2" "$1"
}

silo() { # N
    local at; at=$(address_of "$1")
    within=${NETCONNECT_NAMESPACES:+ip netns exec nc$first-$1} process silo "silo-$1" $(($1 + 1)) "$at"
}

process() { # role, name, number, address
    local at=${4:-127.0.0.1}
    start "$2" ${within:-} env Aws__Ec2Endpoint="$cloud" Aws__StsEndpoint="$cloud" Aws__RamEndpoint="$cloud" Aws__AccessKey=test Aws__SecretKey=test DOTNET_gcServer=0 \
        dotnet "$root/src/NetConnect.Silo/bin/$build/net10.0/NetConnect.Silo.dll" --role "$1" --node "$2" --database "$database" --data "$dir/data" \
        --urls "http://$at:$((first + $3))" --address "$at" --silo-port "$((first + 100 + $3))" --gateway-port "$((first + 200 + $3))" --monitor-interval "$interval"
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
    [ -f "$root/src/NetConnect.Silo/bin/$build/net10.0/NetConnect.Silo.dll" ] || dotnet build -c "$build" "$root/src/NetConnect.Silo" -v q
    [ -f "$root/src/NetConnect.CloudSim/bin/$build/net10.0/NetConnect.CloudSim.dll" ] || dotnet build -c "$build" "$root/src/NetConnect.CloudSim" -v q
    [ -z "${NETCONNECT_NAMESPACES:-}" ] || lay_network
    start_database
    start cloudsim dotnet "$root/src/NetConnect.CloudSim/bin/$build/net10.0/NetConnect.CloudSim.dll" --urls "$cloud" --reach "$([ "$hub" = 127.0.0.1 ] && echo loopback || echo network)"
    wait_for "$cloud/_sim/objects" cloudsim
    for n in $(seq 1 "$silos"); do silo "$n"; done
    for n in $(seq 1 "$silos"); do wait_for "http://$(address_of "$n"):$((first + n + 1))/readyz" "silo-$n"; done
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
    [ -z "${NETCONNECT_NAMESPACES:-}" ] || lift_network
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
    start) if [ "${2:-}" = gateway ]; then process gateway gateway-1 0 && wait_for "$api/readyz" gateway-1; exit; fi
        silo "${2:?the number of a silo, or gateway}" && wait_for "http://$(address_of "$2"):$((first + $2 + 1))/readyz" "silo-$2" ;;
    cut) wire down "$2" ;;
    heal) wire up "$2" ;;
    restart-database) stop_database immediate && start_database ;;
    *) sed -n '2,5p' "$0" >&2; exit 2 ;;
esac
