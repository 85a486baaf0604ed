#!/usr/bin/env bash
# Backs up and restores the database of a cluster. How to reach it is said as for psql: PGHOST, PGUSER, PGDATABASE, ...
#   database.sh backup FILE       at any time; one moment of the database
#   database.sh restore FILE      with every silo and gateway stopped; what was there is kept as schema netconnect_replaced_TIME
set -euo pipefail
schema=netconnect

# Positions and epochs leap, so that nothing of the time that is lost comes again: cursors and intents of then stay behind what is told from now on.
leap="UPDATE $schema.meta SET epoch = epoch + 1000000; UPDATE $schema.log_head SET position = position + 1000000;"

sql() { psql -qtAX -v ON_ERROR_STOP=1 "$@"; }

backup() {
    [ ! -e "$1" ] || { echo "$1 exists, and no backup is overwritten." >&2; exit 1; }
    (umask 077 && pg_dump -Fc --no-owner -n "$schema" -f "$1.new")
    pg_restore -l "$1.new" > /dev/null && sync "$1.new" && mv "$1.new" "$1"
    echo "$1: $(stat -c %s "$1") bytes. Keep this elsewhere too, an audit that is cut off can't reach it any more: $(sql -c "SELECT audit_hash FROM $schema.log_head")"
}

restore() {
    pg_restore -l "$1" > /dev/null
    local using kept; using=$(sql -c "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'NetConnect %' AND datname = current_database()")
    [ "$using" -eq 0 ] || { echo "$using connections of NetConnect are open: stop every silo and gateway first." >&2; exit 1; }
    kept=${schema}_replaced_$(date -u +%Y%m%dt%H%M%S)
    if [ -n "$(sql -c "SELECT 1 FROM pg_namespace WHERE nspname = '$schema'")" ]; then
        sql -c "ALTER SCHEMA $schema RENAME TO $kept"
        echo "What was there is kept as schema $kept."
    fi
    if ! pg_restore --no-owner --exit-on-error --single-transaction -d "${PGDATABASE:-postgres}" "$1"; then
        [ -z "$(sql -c "SELECT 1 FROM pg_namespace WHERE nspname = '$kept'")" ] || sql -c "DROP SCHEMA IF EXISTS $schema CASCADE; ALTER SCHEMA $kept RENAME TO $schema"
        echo "It could not be restored; all is as it was." >&2
        exit 1
    fi
    sql --single-transaction -c "$leap"
    # Members of then are no members now.
    sql -c "DROP SCHEMA IF EXISTS ${schema}_orleans CASCADE"
    echo "Restored. Before you start a process: touch PAUSE in the data directory of each, so that nothing is changed until you have looked (docs/cluster.md)."
}

case "${1:-}" in
    backup) backup "${2:?a file}" ;;
    restore) restore "${2:?a file}" ;;
    *) sed -n '2,4p' "$0" >&2; exit 2 ;;
esac
