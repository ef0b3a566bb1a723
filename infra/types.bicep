// Shapes of parameters that several files share.

@export()
@description('An SMTP server. TLS by STARTTLS is demanded of it.')
type smtpServer = {
  @description('Its name. Empty: none.')
  host: string
  @description('587 unless given.')
  port: int?
  @description('Login. Left out: none.')
  user: string?
  @description('Sender of every mail: `Name <local@domain>`.')
  from: string?
}

@export()
@description('Six cron fields each, in UTC.')
type timerSchedules = {
  fetchFeeds: string
  sendDigests: string
  maintain: string
}

@export()
@description('What resources are called that more than one file speaks of.')
type resourceNames = {
  @description('Thirteen characters that make every name unique.')
  token: string
  @description('The function app. Shorter than the 32 characters that the host makes its id of, so that two apps never share leases.')
  app: string
  @description('The identity that the app runs under.')
  identity: string
  @description('The identity that Event Grid keeps undeliverable events under.')
  topicIdentity: string
  @description('The storage account.')
  storage: string
  @description('The Application Insights resource.')
  insights: string
  @description('Whom alerts go to.')
  actionGroup: string
  @description('The resource that takes the mails. Empty: an SMTP server does.')
  mail: string
  @description('The resource that reads articles. Empty: the app does.')
  language: string
  @description('The key vault. Empty: there is none.')
  vault: string
}
