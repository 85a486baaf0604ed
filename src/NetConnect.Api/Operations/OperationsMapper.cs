using NetConnect.Contracts.Operations;
using NetConnect.Kernel.Modes;
using NetConnect.Model;
using NetConnect.Runtime.Modes;

namespace NetConnect.Api.Operations;

/// <summary>What operators see.</summary>
internal static class OperationsMapper
{
    public static ModesDto Map(ModesView view) => new(
        view.PauseFile,
        new SpentDto(view.Budgets.Changes, view.Budgets.Deletions, view.Budgets.Repairs),
        [.. view.Items.Select(Map)]);

    public static ModeDto Map(ModeView view) => new(
        view.Scope, WireName.Of(view.Mode), view.Reason, view.By, view.Since, view.Spent is { } spent ? Map(spent) : null);

    private static SpentDto Map(Spent spent) => new(spent.Changes, spent.Deletions, spent.Repairs);
}
