namespace Ingest.Pipeline.Language;

/// <summary>One text of a request.</summary>
/// <param name="Id">Names it within the request.</param>
/// <param name="Text">Not blank, at most <see cref="LanguageLimits.DocumentLength"/> UTF-16 code units.</param>
/// <param name="Language">ISO 639-1 code, for instance `en`.</param>
public sealed record LanguageDocument(string Id, string Text, string Language);
