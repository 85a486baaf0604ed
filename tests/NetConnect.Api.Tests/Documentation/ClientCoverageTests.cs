using System.Net;
using System.Reflection;
using System.Runtime.CompilerServices;
using NetConnect.Contracts.Client;
using NetConnect.OpenApi.Checks;

namespace NetConnect.Api.Tests.Documentation;

public class ClientCoverageTests
{
    [Fact]
    public async Task Client_HasAMethodForEveryOperation_AndAsksForNothingElse()
    {
        var contract = await DocumentTests.ReadAsync();
        var asked = new Recorder();
        using var http = new HttpClient(asked) { BaseAddress = new("http://localhost") };
        foreach (var method in typeof(NetConnectClient).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(IsOfAnOperation))
            await CallAsync(method, new NetConnectClient(http));

        Assert.All(asked.Requests, request => Assert.True(contract.Find(request.Method, request.Path) is not null, $"{request} is not in the document."));
        Assert.Empty(contract.Operations.Where(operation => !asked.Requests.Exists(request => contract.Find(request.Method, request.Path) == operation))
            .Select(operation => $"{operation.Id} ({operation.Method} {operation.Path}) has no method in NetConnectClient."));
    }

    /// <summary>Neither one that makes another client, nor the one that asks for whatever it is told.</summary>
    private static bool IsOfAnOperation(MethodInfo method) => method.ReturnType != typeof(NetConnectClient)
        && method.GetParameters().All(parameter => parameter.ParameterType != typeof(HttpMethod));

    /// <summary>What it asks for is all that matters; the answer is none.</summary>
    private static async Task CallAsync(MethodInfo method, NetConnectClient client)
    {
        var result = method.Invoke(client, [.. method.GetParameters().Select(Argument)]);
        try
        {
            if (result is Task task)
                await task;
            else
                await ((IAsyncEnumerable<object>)result!).GetAsyncEnumerator(TestContext.Current.CancellationToken).MoveNextAsync();
        }
        catch (NetConnectApiException)
        {
            // The recorder refuses everything.
        }
    }

    private static object? Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => parameter.HasDefaultValue ? parameter.DefaultValue : "0198c0de-0000-7000-8000-000000000001",
        var type when type == typeof(CancellationToken) => TestContext.Current.CancellationToken,
        var type when parameter.HasDefaultValue => parameter.DefaultValue,
        var type when type.IsValueType => Activator.CreateInstance(type),
        var type => RuntimeHelpers.GetUninitializedObject(type),
    };

    private sealed class Recorder : HttpMessageHandler
    {
        public List<(string Method, string Path)> Requests { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add((request.Method.Method, request.RequestUri!.AbsolutePath));
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Gone) { RequestMessage = request });
        }
    }
}
