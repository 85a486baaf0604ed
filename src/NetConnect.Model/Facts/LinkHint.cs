using System.Collections.Immutable;

namespace NetConnect.Model.Facts;

/// <summary>A way that exists and that NetConnect does not make, said where one of these facts is a veto.</summary>
public sealed record LinkHint(ImmutableArray<string> When, string Text);
