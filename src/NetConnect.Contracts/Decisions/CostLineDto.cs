using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Decisions;

/// <summary>One line of an estimate.</summary>
/// <param name="Fact">Key of the price.</param>
/// <param name="Unit">Of the price, e.g. <c>USD/GB</c>.</param>
/// <param name="Quantity">Gigabytes, hours or months, times how many there are of what is paid.</param>
/// <param name="PaidBy">One side, or either when it depends on who sends.</param>
public sealed record CostLineDto(
    string What,
    string Fact,
    [property: Form(TextForm.Amount)] string Price,
    string Unit,
    [property: Form(TextForm.Amount)] string Quantity,
    [property: Form(TextForm.Amount)] string Monthly,
    [property: OneOf("left", "right")] IReadOnlyList<string> PaidBy);
