using System.Globalization;

namespace NetConnect.Kernel.Connections;

/// <content>What ends by its date: requests, changes that nobody approves, and connections that were made for a time.</content>
public sealed partial class ConnectionMachine
{
    private const string Ourselves = "netconnect";

    /// <summary>What ends at which moment; none that has ended already.</summary>
    private static DateTimeOffset?[] ExpiriesOf(ConnectionState state) =>
    [
        state is { Request: RequestPhase.PendingApproval, Desired: DesiredState.Established } ? state.RequestExpiresAt : null,
        state.Pending?.ExpiresAt,
        IsLiving(state) ? state.ExpiryNoticeAt : null,
        IsLiving(state) ? state.ExpiryDueAt : null,
    ];

    /// <summary>There is, or may come to be, something that a date can end.</summary>
    private static bool IsLiving(ConnectionState state) =>
        state.Desired != DesiredState.Deleted && state.Request is RequestPhase.PendingApproval or RequestPhase.Approved;

    private static void ExpireWhatIsDue(Draft<ConnectionState> draft)
    {
        var now = draft.Turn.At;
        if (draft.State is { Request: RequestPhase.PendingApproval, Desired: DesiredState.Established } && draft.State.RequestExpiresAt <= now)
            EndRequest(draft, RequestTrigger.Expire, "expired", Ourselves, "Nobody approved it in time.", isOverride: false);
        if (draft.State.Pending?.ExpiresAt <= now)
            EndEdit(draft, EditTrigger.Expire, "expired", Ourselves, "Nobody approved it in time.", isOverride: false);
        if (IsLiving(draft.State) && draft.State.ExpiryNoticeAt <= now)
            GiveNotice(draft);
        if (IsLiving(draft.State) && draft.State.ExpiryDueAt <= now)
            ReachExpiry(draft);
    }

    /// <summary>Plans what a date, or a new one, brings with it. One that is near from the start needs no notice.</summary>
    private static void ArmExpiry(Draft<ConnectionState> draft)
    {
        var notice = draft.State.ExpiresAt - draft.Turn.Settings.ExpiryNotice;
        draft.State = draft.State with
        {
            ExpiryDueAt = draft.State.ExpiresAt,
            ExpiryNoticeAt = notice > draft.Turn.At ? notice : null,
        };
    }

    private static void GiveNotice(Draft<ConnectionState> draft)
    {
        draft.State = draft.State with { ExpiryNoticeAt = null };
        Tell(draft, "expiry-near", Ourselves, $"The connection is to be removed at {Moment(draft.State.ExpiresAt)}. To keep it, change `expires_at`.");
    }

    private static void ReachExpiry(Draft<ConnectionState> draft)
    {
        draft.State = draft.State with { ExpiryDueAt = null };
        if (draft.State.Protected)
            Tell(draft, "expiry-withheld", Ourselves, $"The connection was to be removed at {Moment(draft.State.ExpiresAt)}, but it is protected: it stays until that is taken back.");
        else
            Remove(draft, Ourselves, $"It was to be removed at {Moment(draft.State.ExpiresAt)}.", isOverride: false);
    }

    private static string Moment(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
