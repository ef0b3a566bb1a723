// A small installation to try things on: the same system with less of everything.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param operatorAddress = readEnvironmentVariable('INGEST_OPERATOR_ADDRESS', '')
param operatorPrincipalId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
param wireEvents = bool(readEnvironmentVariable('INGEST_WIRE_EVENTS', 'false'))
param retentionDays = 30
param monthlyBudget = 10
param budgetStart = readEnvironmentVariable('INGEST_BUDGET_START', '2026-12-01')
param schedules = {
  fetchFeeds: '0 */5 * * * *'
  sendDigests: '0 */5 * * * *'
  maintain: '0 17 */6 * * *'
}
