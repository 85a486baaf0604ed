using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Model.Decisions;

/// <summary>One line of an estimate: a price, how often it is to be paid in a month, and by whom.</summary>
/// <param name="Fact">Key of the price.</param>
/// <param name="Quantity">Gigabytes, hours or months, times how many there are of what is paid.</param>
/// <param name="PaidBy">One side, or either when it depends on who sends.</param>
public sealed record CostLine(string What, string Fact, decimal Price, string Unit, decimal Quantity, decimal Monthly, ImmutableArray<Side> PaidBy);
