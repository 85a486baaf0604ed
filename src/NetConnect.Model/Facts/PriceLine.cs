namespace NetConnect.Model.Facts;

/// <summary>One line of a link's bill.</summary>
/// <param name="Fact">Key of the price; its unit says whether it is for an hour, a month or a gigabyte.</param>
/// <param name="Count">Key of how many of it there are; one when absent.</param>
public sealed record PriceLine(string What, string Fact, Payer Payer, string? Count = null);
