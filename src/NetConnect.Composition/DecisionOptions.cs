using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;
using NetConnect.Providers;

namespace NetConnect.Composition;

/// <summary>What this installation knows and wants of links beyond the product (<c>NetConnect:Decisions:...</c>); docs/decisions.md has the form of both files.</summary>
public sealed class DecisionOptions
{
    /// <summary>A file of facts: raised quotas, agreed prices.</summary>
    /// <value>None.</value>
    public string? Facts { get; set; }

    /// <summary>A file with the operators' policy.</summary>
    /// <value>None: the cheapest, with a step of latency or security worth 5 dollars a month.</value>
    public string? Policy { get; set; }

    /// <summary>Reads both files; a fault in either is told with all others, and nothing starts.</summary>
    /// <exception cref="DecisionFilesException">A file can't be used.</exception>
    public DecisionBasis Load(ProviderRegistry modules)
    {
        var all = modules.All.ToList();
        var load = BasisLoad.Read(all.SelectMany(module => module.Facts), all.SelectMany(module => module.LinkSheets), Read(Facts), Read(Policy));
        string[] faults = [.. load.Faults, .. BasisLoad.WithoutSheet(load.Basis, modules.LinkTypes)];
        return faults.Length == 0 ? load.Basis : throw new DecisionFilesException(string.Join(Environment.NewLine, faults));
    }

    private static FactFile? Read(string? path)
    {
        if (path is null)
            return null;
        try
        {
            return new(path, File.ReadAllText(path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new DecisionFilesException($"{path} can't be read: {unreadable.Message}");
        }
    }
}
