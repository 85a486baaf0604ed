using System.Collections.Immutable;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Modes;

/// <summary>What an operator needs to know before a restored installation may change anything again.</summary>
/// <param name="IsReviewed">An operator has resumed it since.</param>
/// <param name="WouldDo">What would be done first, by connection.</param>
public sealed record RestoreView(RestoreMark Mark, bool IsReviewed, StraysView Strays, ImmutableArray<WouldDo> WouldDo);
