using System.Net;
using NetConnect.Contracts.Client;

namespace NetConnect.Chaos;

/// <summary>Asks until there is an answer, as people do whose server is in trouble; a refusal is an answer.</summary>
internal static class Stubborn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public static async Task<T> AskAsync<T>(Diary diary, Func<Task<T>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Exception unanswered) when (unanswered is HttpRequestException or TaskCanceledException or NetConnectApiException { IsTransient: true } || IsCrowded(unanswered))
            {
                diary.NoteRepeat(IsCrowded(unanswered));
                await Task.Delay(Pause);
            }
        }
    }

    /// <summary>Too many at once wanted the same: nothing was done, and it is to be asked again.</summary>
    private static bool IsCrowded(Exception answer) =>
        answer is NetConnectApiException { Status: 409 } refusal && refusal.Message.StartsWith("What the request rests on", StringComparison.Ordinal);

    /// <summary>Under one key, so that it is done once however often it is asked.</summary>
    public static Task<T> OnceAsync<T>(Diary diary, NetConnectClient client, Func<NetConnectClient, Task<T>> ask)
    {
        var keyed = client.WithKey(Guid.NewGuid().ToString());
        return AskAsync(diary, () => ask(keyed));
    }

    public static bool Is(this NetConnectApiException refusal, HttpStatusCode status) => refusal.Status == (int)status;
}
