#!/usr/bin/env bash
# Deploys Ingest to Azure: provision, publish, connect the events, try it. Run it again to change or upgrade.
set -euo pipefail
cd "$(dirname "$0")"

usage() {
  cat <<'TEXT'
usage: infra/deploy.sh [--params FILE] [--what-if]
  --params FILE   parameters, main.bicepparam unless given; dev.bicepparam is smaller
  --what-if       shows what would change and changes nothing
Needs az (signed in), the .NET 10 SDK, zip and curl. Values come from the parameters file or from the environment:
AZURE_ENV_NAME, AZURE_LOCATION, INGEST_OPERATOR_ADDRESS and the others that the file names.
TEXT
}

params=main.bicepparam
what_if=false
while [ $# -gt 0 ]; do
  case "$1" in
    --params) params="${2:?--params needs a file}"; shift 2 ;;
    --what-if) what_if=true; shift ;;
    -h | --help) usage; exit 0 ;;
    *) echo "Unknown option: $1" >&2; usage >&2; exit 2 ;;
  esac
done

say() { printf '\n== %s\n' "$1"; }
fail() { printf '%s\n' "$1" >&2; exit 1; }

# Tries a command until it succeeds: TIMES SECONDS COMMAND...
again() {
  local times=$1 wait=$2 try
  shift 2
  for try in $(seq "$times"); do
    "$@" && return 0
    [ "$try" -eq "$times" ] || sleep "$wait"
  done
  return 1
}

for tool in az dotnet zip curl; do
  command -v "$tool" >/dev/null || fail "$tool is not installed."
done
[ -f "$params" ] || fail "There is no parameters file infra/$params."
az account show --output none 2>/dev/null || fail "Nobody is signed in: run 'az login'."

case "$params" in *dev*) default_name=dev ;; *) default_name=prod ;; esac
export AZURE_ENV_NAME="${AZURE_ENV_NAME:-$default_name}"
export AZURE_LOCATION="${AZURE_LOCATION:-westeurope}"
export AZURE_PRINCIPAL_ID="${AZURE_PRINCIPAL_ID:-$(az ad signed-in-user show --query id --output tsv 2>/dev/null || true)}"
group="rg-ingest-$AZURE_ENV_NAME"
deployment="ingest-$AZURE_ENV_NAME"

# A budget keeps the month it began in.
began=$(az consumption budget list --resource-group "$group" --query '[0].timePeriod.startDate' --output tsv 2>/dev/null || true)
export INGEST_BUDGET_START="${began:0:10}"
[ -n "$INGEST_BUDGET_START" ] || INGEST_BUDGET_START=$(date -u +%Y-%m-01)

apply() {
  INGEST_WIRE_EVENTS=$1 az deployment sub create --name "$deployment" --location "$AZURE_LOCATION" \
    --parameters "$params" --output none
}
value() { az deployment sub show --name "$deployment" --query "properties.outputs.$1.value" --output tsv; }

if $what_if; then
  INGEST_WIRE_EVENTS=true az deployment sub what-if --name "$deployment" --location "$AZURE_LOCATION" --parameters "$params"
  exit 0
fi

say "provision $group in $AZURE_LOCATION"
apply false || fail "Azure refused the resources; the reason stands above. Nothing was published."
app=$(value appName)
url=$(value appUrl)

say "publish $app"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
dotnet publish ../src/Ingest.Functions --configuration Release --output "$out/app" --nologo -v quiet \
  || fail "The app could not be built."
[ -f "$out/app/functions.metadata" ] || fail "The build has no functions: it was not made on the worker's packages."
(cd "$out/app" && zip -q -r ../app.zip .)
# Roles take a minute or two to arrive everywhere; until then the upload is refused.
again 6 30 az functionapp deployment source config-zip --resource-group "$group" --name "$app" --src "$out/app.zip" \
  --output none || fail "The package could not be uploaded. If the storage account was just made, run this again."

say "connect the events"
host_key() {
  [ -n "$(az functionapp keys list --resource-group "$group" --name "$app" \
    --query systemKeys.blobs_extension --output tsv 2>/dev/null)" ]
}
answers() { curl --silent --fail --max-time 60 --output /dev/null "$url/health"; }
again 20 15 answers || fail "The app does not start: 'az webapp log tail -g $group -n $app' says why."
again 20 15 host_key || fail "The host has no key for Event Grid: the app's blob functions did not load."
again 3 60 apply true || fail "Event Grid could not be connected; the app runs and reads feeds. Run this again."

say "try it"
expected=$(grep -c '"entryPoint"' "$out/app/functions.metadata")
found=$(az functionapp function list --resource-group "$group" --name "$app" --query 'length(@)' --output tsv)
[ "$found" -eq "$expected" ] || fail "The host knows $found of $expected functions."
wired=$(az eventgrid system-topic event-subscription list --resource-group "$group" \
  --system-topic-name "$(az eventgrid system-topic list --resource-group "$group" --query '[0].name' --output tsv)" \
  --query "length([?provisioningState=='Succeeded'])" --output tsv)
[ "$wired" -eq 2 ] || fail "$wired of 2 event subscriptions are ready."
answers || fail "$url/health does not answer."

printf '\nIngest runs: %s\nAdd a feed:  ingest feeds add ADDRESS --storage %s\n' "$url" "$(value storageName)"
