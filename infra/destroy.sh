#!/usr/bin/env bash
# Deletes an installation with everything that it has stored. There is no way back after fourteen days.
set -euo pipefail

name="${AZURE_ENV_NAME:-}"
assume_yes=false
for argument in "$@"; do
  case "$argument" in
    --yes) assume_yes=true ;;
    -h | --help) echo "usage: AZURE_ENV_NAME=NAME infra/destroy.sh [--yes]"; exit 0 ;;
    *) echo "Unknown option: $argument" >&2; exit 2 ;;
  esac
done
fail() { printf '%s\n' "$1" >&2; exit 1; }

[ -n "$name" ] || fail "Say which installation: AZURE_ENV_NAME=NAME infra/destroy.sh"
command -v az >/dev/null || fail "az is not installed."
az account show --output none 2>/dev/null || fail "Nobody is signed in: run 'az login'."
group="rg-ingest-$name"
[ "$(az group exists --name "$group")" = true ] || { echo "There is no $group."; exit 0; }

if ! $assume_yes; then
  read -r -p "Delete $group with all articles, meetings and subscriptions? Type its name: " answer
  [ "$answer" = "$group" ] || fail "Nothing was deleted."
fi
az group delete --name "$group" --yes --output none
echo "$group is deleted."
