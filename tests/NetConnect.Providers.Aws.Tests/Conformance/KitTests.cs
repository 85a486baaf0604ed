using System.Reflection;
using NetConnect.Conformance;
using Xunit.Sdk;

namespace NetConnect.Providers.Aws.Tests.Conformance;

/// <summary>The kit itself: a promise that nobody can break is not asked for.</summary>
public sealed class KitTests
{
    public static TheoryData<string> Promises => [.. Breaches.All.Keys];

    [Theory]
    [MemberData(nameof(Promises))]
    public async Task A_module_that_breaks_the_promise_is_found_out(string promise)
    {
        var (arguments, spoil) = Breaches.All[promise];

        var found = await Record.ExceptionAsync(() => KeepAsync(new SpoiledConformance(spoil), promise, arguments));

        Assert.True(found is XunitException, $"{promise} does not fail as it should: {found}");
    }

    [Fact]
    public void Each_promise_has_a_module_that_breaks_it() => Assert.Equal(
        Breaches.All.Keys,
        typeof(ProviderConformance).GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .Select(method => method.Name).Order(StringComparer.Ordinal));

    private static async Task KeepAsync(ProviderConformance kit, string promise, object[] arguments)
    {
        try
        {
            if (typeof(ProviderConformance).GetMethod(promise)!.Invoke(kit, arguments) is Task running)
                await running;
        }
        catch (TargetInvocationException thrown)
        {
            throw thrown.InnerException!;
        }
    }
}
