namespace Ingest;

/// <summary>A record that can prove to be the same as another one: then the smaller id stays and holds both.</summary>
public interface IMergeable<TSelf>
{
    /// <summary>This record with all that the other holds, the other's id kept as an alias.</summary>
    TSelf Absorb(TSelf other);
}
