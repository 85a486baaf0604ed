using System.Collections.Immutable;
using NetConnect.Kernel.Modes;

namespace NetConnect.Runtime.Modes;

/// <summary>All modes of the installation: its own first, then those that were ever set or spent from.</summary>
/// <param name="PauseFile">A pause file lies in the data directory: nothing is changed, whatever the modes say.</param>
public sealed record ModesView(bool PauseFile, Budgets Budgets, ImmutableArray<ModeView> Items);
