using NetConnect.Model;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <summary>A mutating call, on record before it is made.</summary>
/// <param name="Call">The number of the call in its network.</param>
/// <param name="Token">The same for every try at the same thing: part, incarnation, attempt.</param>
/// <param name="Epoch">The process that makes it.</param>
/// <param name="Label">For people: what it is about.</param>
/// <param name="Try">1, and one more for each failure before.</param>
/// <param name="Before">The part's record before this intent: what counts again if the call was never made.</param>
public sealed record Intent(
    long Call, string Part, ProviderOperation Operation, string Token, long Epoch, DateTimeOffset StartedAt, DateTimeOffset Deadline, string Label,
    ChangePurpose Purpose = ChangePurpose.Make, int Try = 1, PartRecord? Before = null) : Document;
