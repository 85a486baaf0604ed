using NetConnect.Contracts.Operations;
using NetConnect.Kernel.Modes;
using NetConnect.Model;
using NetConnect.Runtime.Modes;
using NetConnect.Runtime.Store;

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

    public static BackupDto Map(BackupInfo made) =>
        new(made.File, made.At, made.Installation, made.Position, made.AuditPosition, made.AuditHash, made.Bytes);

    public static StraysDto Map(StraysView view) => new(
        [.. view.Items.Select(stray => new StrayDto(stray.Network.ToString(), stray.Region, stray.Object.Kind, stray.Object.ExternalId, stray.Object.Link))],
        view.Unreadable);

    public static RestoreDto Map(RestoreView view) => new(
        view.Mark.At,
        view.Mark.BackupAt,
        view.Mark.Position,
        view.IsReviewed,
        view.Mark.IsComplete,
        view.Mark.LostCount,
        [.. view.Mark.Lost.Select(lost => new LostDecisionDto(lost.At, lost.Actor, lost.Action, lost.Subject, lost.Outcome))],
        Map(view.Strays),
        [.. view.WouldDo.Select(would => new WouldDoDto(would.Connection, would.Name, would.Side, would.Message))]);

    private static SpentDto Map(Spent spent) => new(spent.Changes, spent.Deletions, spent.Repairs);
}
