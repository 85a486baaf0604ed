using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NetConnect.Kernel;

/// <summary>What must always be true; checked in production too, because going on would do harm.</summary>
public static class Invariant
{
    public static void Require(
        [DoesNotReturnIf(false)] bool holds, [CallerArgumentExpression(nameof(holds))] string statement = "")
    {
        if (!holds)
            throw new InvalidOperationException($"Invariant broken: {statement}");
    }
}
