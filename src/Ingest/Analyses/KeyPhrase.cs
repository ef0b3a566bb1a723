namespace Ingest.Analyses;

/// <summary>A phrase that characterises one article.</summary>
/// <param name="Text">In plain form, as a reader would write it.</param>
/// <param name="Score">Above 0, up to 1 for the best phrase of the article.</param>
public sealed record KeyPhrase(string Text, double Score);
