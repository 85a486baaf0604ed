using System.Text;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Postgres;

/// <summary>PostgreSQL holds no text with a NUL character, and nobody's UTF-8 half a surrogate pair. Sent there, one such text would end its whole batch.</summary>
internal static class Texts
{
    public static bool CanBeStored(string? text)
    {
        if (text is null)
            return true;
        for (ReadOnlySpan<char> rest = text; rest.Length > 0;)
        {
            if (rest[0] == '\0' || Rune.DecodeFromUtf16(rest, out _, out var length) != System.Buffers.OperationStatus.Done)
                return false;
            rest = rest[length..];
        }

        return true;
    }

    public static bool CanBeStored(Commit commit) => Of(commit).All(CanBeStored);

    public static bool CanBeStored(Receipt receipt) => Of(receipt).All(CanBeStored);

    public static bool CanBeStored(ReceiptAnswer answer) => new[] { answer.Location, answer.ETag, answer.Body }.All(CanBeStored);

    private static IEnumerable<string?> Of(Commit commit) =>
    [
        commit.Key.Id, commit.Header?.Body,
        .. commit.Children.SelectMany(child => new[] { child.Key, child.Value?.Body }),
        .. commit.Indexes.OrEmpty().SelectMany(entry => new[] { entry.Name, entry.Value }),
        .. commit.Guards.OrEmpty().Select(guard => guard.Key.Id),
        .. commit.Claims.OrEmpty(), .. commit.Releases.OrEmpty(),
        .. commit.Events.OrEmpty().SelectMany(Of), .. commit.Audit.OrEmpty().SelectMany(Of),
        .. commit.Receipt is { } receipt ? Of(receipt) : [],
    ];

    private static IEnumerable<string?> Of(NewEvent entry) =>
        [entry.Id, entry.Type, entry.Subject.Id, entry.Actor, .. entry.Scopes.OrEmpty(), entry.Message, entry.Data];

    private static IEnumerable<string?> Of(NewAudit entry) =>
        [entry.Actor, entry.Action, entry.Subject.Id, .. entry.Scopes.OrEmpty(), entry.Outcome, entry.Detail];

    private static IEnumerable<string?> Of(Receipt receipt) => [receipt.Caller, receipt.Key, receipt.Digest, receipt.Request];
}
