using NetConnect.Model;

namespace NetConnect.Kernel.Modes;

/// <summary>What was spent of an account's budgets.</summary>
public sealed record Spent(int Changes, int Deletions, int Repairs) : Document
{
    public static Spent Nothing { get; } = new(0, 0, 0);

    public Spent Plus(Spent other) => new(Changes + other.Changes, Deletions + other.Deletions, Repairs + other.Repairs);
}
