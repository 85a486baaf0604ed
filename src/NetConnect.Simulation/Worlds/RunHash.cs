using System.Runtime.InteropServices;

namespace NetConnect.Simulation.Worlds;

/// <summary>One number for all that happened in a run: equal runs have equal ones, in every process.</summary>
internal sealed class RunHash
{
    private const ulong Prime = 0x9E3779B185EBCA87;

    public ulong Value { get; private set; } = 0x27D4EB2F165667C5;

    public void Add(ulong value) => Value = ulong.RotateLeft(Value ^ (value * Prime), 27) * 0xC2B2AE3D27D4EB4F;

    public void Add(long value) => Add((ulong)value);

    public void Add(string text)
    {
        var bytes = MemoryMarshal.AsBytes(text.AsSpan());
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            Add(word);
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
            Add(rest);
        Add((ulong)text.Length);
    }
}
