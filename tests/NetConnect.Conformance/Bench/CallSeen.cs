using NetConnect.Model.Links;

namespace NetConnect.Conformance.Bench;

/// <summary>A call that the kernel made, in the order of a run.</summary>
/// <param name="Look">The number of the reading that it followed from.</param>
internal sealed record CallSeen(int Number, string Account, ProviderOperation Operation, string Token, DateTimeOffset At, int Look)
{
    /// <summary>None when its maker died.</summary>
    public OperationResult? Result { get; set; }

    /// <summary>The same call, in another life too: its parameters may hold what was made there, such as a key.</summary>
    public bool IsThe(CallSeen other) => (Token == other.Token && Operation.Effect == other.Operation.Effect) || Operation.ToString() == other.Operation.ToString();

    public override string ToString() => $"call {Number}, {Operation}";
}
