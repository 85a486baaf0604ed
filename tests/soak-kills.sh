#!/usr/bin/env bash
# Kills a real server (SIGKILL) at points spread over the demo's scenario, and counts acknowledged writes that are lost: none may be.
#   tests/soak-kills.sh [KILLS]     50 by default; about 4 s each
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

dotnet build tests/NetConnect.EndToEnd -v q
NETCONNECT_KILLS="${1:-50}" dotnet exec tests/NetConnect.EndToEnd/bin/Debug/net10.0/NetConnect.EndToEnd.dll \
    --filter-class "*KillTests" --show-live-output on --no-progress
