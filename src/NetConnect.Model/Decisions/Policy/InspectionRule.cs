namespace NetConnect.Model.Decisions.Policy;

/// <summary>Traffic between the one and the other, whichever asks, has to pass an inspection.</summary>
/// <param name="Why">For whoever is refused a link because of it.</param>
public sealed record InspectionRule(EndSelector Between, EndSelector And, string Why)
{
    public bool Covers(LinkQuestion question) =>
        (Between.Fits(question.Left) && And.Fits(question.Right)) || (Between.Fits(question.Right) && And.Fits(question.Left));
}
