using System.ComponentModel.DataAnnotations;
using NetConnect.Kernel.Modes;

namespace NetConnect.Composition;

/// <summary>What may be done in one account within an hour (<c>NetConnect:Budgets:...</c>); beyond, that account is observed only until an operator resumes it.</summary>
public sealed class BudgetOptions
{
    /// <summary>Calls that change something.</summary>
    /// <value>200.</value>
    [Range(1, 1_000_000, ErrorMessage = "Budgets:Changes is a number from 1 to 1000000.")]
    public int Changes { get; set; } = 200;

    /// <summary>Calls that remove something.</summary>
    /// <value>20.</value>
    [Range(1, 1_000_000, ErrorMessage = "Budgets:Deletions is a number from 1 to 1000000.")]
    public int Deletions { get; set; } = 20;

    /// <summary>Calls that restore what somebody else removed or changed.</summary>
    /// <value>20.</value>
    [Range(1, 1_000_000, ErrorMessage = "Budgets:Repairs is a number from 1 to 1000000.")]
    public int Repairs { get; set; } = 20;

    public Budgets ToBudgets() => new() { Changes = Changes, Deletions = Deletions, Repairs = Repairs };
}
