# shellcheck shell=bash disable=SC2034  # the scripts that source this use its names
# Common ground of the scripts: where things lie, how to speak, how to become root.
# Sourced, never run:  . "$(dirname "$0")/lib.sh"

set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
LOCAL=${ECO_LOCAL:-$ROOT/.local}   # everything that belongs to this machine only; git ignores it
VENV=$LOCAL/venv
STAMPS=$LOCAL/stamps
LOGS=$LOCAL/log
DATA_DIR=$LOCAL/data              # Odoo's file store and sessions
ECO_PORT=${ECO_PORT:-8069}
ECO_INTERFACE=${ECO_INTERFACE:-127.0.0.1}
export ECO_FONT_DIR=${ECO_FONT_DIR:-$LOCAL/fonts}
export LC_ALL=C.UTF-8
mkdir -p "$STAMPS" "$LOGS" "$DATA_DIR"

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }

# fail WHAT WHAT-TO-DO: say both on stderr and end the script.
fail() {
    printf '\n\033[31mFAILED:\033[0m %s\n' "$1" >&2
    [ $# -lt 2 ] || printf '  What to do: %s\n' "$2" >&2
    exit 1
}

# attempt WHAT WHAT-TO-DO COMMAND...: run it with its output in a log; on failure show the end of it.
attempt() {
    local what=$1 remedy=$2 log started=$SECONDS
    shift 2
    log=$LOGS/$(printf '%s' "$what" | tr -cs '[:alnum:]' '-').log
    say "$what"
    if ! "$@" >"$log" 2>&1 </dev/null; then
        tail -n 25 "$log" >&2
        fail "$what (whole log: $log)" "$remedy"
    fi
    printf '    done in %d s\n' "$((SECONDS - started))"
}

# as_root COMMAND...: run it as root, through sudo when needed.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -- "$@"
    else
        fail "'$*' needs root, and sudo is not there" "run this as root, or install sudo"
    fi
}

# fingerprint FILE...: a short hash of what is in the files.
fingerprint() { cat -- "$@" | sha256sum | cut -c1-16; }

# is_stamped NAME VALUE / stamp NAME VALUE: has a step been done for this very input? / note that it has.
is_stamped() { [ -f "$STAMPS/$1" ] && [ "$(cat "$STAMPS/$1")" = "$2" ]; }
stamp() { printf '%s' "$2" >"$STAMPS/$1"; }

# missing_packages NAME...: print those that are not installed.
missing_packages() {
    local name
    for name; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || printf '%s ' "$name"
    done
}

# install_packages NAME...: install by apt what is not installed yet.
install_packages() {
    local missing
    command -v apt-get >/dev/null || fail "apt-get is not there: the set-up knows Debian and its children only" \
        "install these yourself: $*; then set ODOO_SRC and PGHOST (see README.md)"
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    attempt "Refreshing the package lists" "check the network and the machine's apt sources" \
        as_root apt-get update -qq
    # shellcheck disable=SC2086
    attempt "Installing $missing" "read the log; 'apt-get -f install' mends a broken state" \
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
}
