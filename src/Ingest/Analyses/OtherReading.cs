namespace Ingest.Analyses;

/// <summary>What another reader, such as a service, found in an article's analysed text.</summary>
/// <param name="Stretches">What it read, in text order, not overlapping; outside them our own names stand.</param>
/// <param name="KeyPhrases">In no order that means anything. Empty where it gave none: then our own stand.</param>
public sealed record OtherReading(EquatableArray<ReadStretch> Stretches, EquatableArray<string> KeyPhrases);

/// <summary>A stretch of the text with every name that was found in it.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="Length">In UTF-16 code units.</param>
public sealed record ReadStretch(int Start, int Length, EquatableArray<ReadName> Names)
{
    public int End => Start + Length;
}

/// <summary>A name where the other reader saw it.</summary>
/// <param name="Start">First UTF-16 code unit in the analysed text.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Type">Person, Organisation, Place, or Other for all else that has a name.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record ReadName(int Start, int Length, EntityType Type, double Confidence);
