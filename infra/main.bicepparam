// Production, and what azd deploys. Every value can also come from the environment (or `azd env set`).
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'prod')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param operatorAddress = readEnvironmentVariable('INGEST_OPERATOR_ADDRESS', '')
param operatorPrincipalId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
param signInClientId = readEnvironmentVariable('INGEST_SIGN_IN_CLIENT_ID', '')
param pagesPublic = bool(readEnvironmentVariable('INGEST_PAGES_PUBLIC', 'false'))
param useNetwork = bool(readEnvironmentVariable('INGEST_USE_NETWORK', 'false'))
param wireEvents = bool(readEnvironmentVariable('INGEST_WIRE_EVENTS', 'false'))
param languageMode = readEnvironmentVariable('INGEST_LANGUAGE_MODE', 'Embedded')
param smtp = {
  host: readEnvironmentVariable('INGEST_SMTP_HOST', '')
  user: readEnvironmentVariable('INGEST_SMTP_USER', '')
  from: readEnvironmentVariable('INGEST_SMTP_FROM', '')
}
param smtpPassword = readEnvironmentVariable('INGEST_SMTP_PASSWORD', '')
param storageSku = 'Standard_ZRS'
param budgetStart = readEnvironmentVariable('INGEST_BUDGET_START', '2026-12-01')
