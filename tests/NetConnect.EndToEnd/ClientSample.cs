using System.Net.Http.Headers;
using NetConnect.Contracts.Client;
using NetConnect.Contracts.Connections;

namespace NetConnect.EndToEnd;

/// <summary>The sample that the README of NetConnect.Contracts shows.</summary>
internal static class ClientSample
{
    /// <summary>Asks for a connection and waits for it.</summary>
    public static async Task<string> ConnectAsync(Uri server, string token, string web, string db)
    {
        // sample
        using var http = new HttpClient { BaseAddress = server };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var client = new NetConnectClient(http);
        try
        {
            var wish = new CreateConnection("web to db", web, db, Needs: [new NeedDto("right", "tcp", "5432")]);
            var link = await client.WithKey(Guid.NewGuid().ToString()).RequestConnectionAsync(wish);
            Console.WriteLine($"{link.Name}: {link.State}, {link.Cost?.Monthly} {link.Cost?.Currency} a month");
            await foreach (var e in client.FollowConnectionEventsAsync(link.Id, after: "0"))
            {
                Console.WriteLine($"{e.At:HH:mm:ss} {e.Message}");
                link = await client.GetConnectionAsync(link.Id);
                if (link.State is not "PROVISIONING")
                    break;
            }

            return link.State;
        }
        catch (NetConnectApiException refused) when (refused.Name == ProblemNames.NoViableOption)
        {
            return $"Not possible: {refused.Problem.Detail}";
        }

        // end
    }
}
