using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Policy;

namespace NetConnect.Providers.Aws.Tests.Policy;

public sealed partial class AwsPolicyTests
{
    private const string Account = "111111111111";

    private const string Switch = "NETCONNECT_REWRITE";

    [Fact]
    public void Every_call_of_the_module_has_its_permission_and_no_other_has() => Assert.Equal(
        Ec2Calls.Actions.Order(StringComparer.Ordinal), Permissions.Writes.Select(permission => permission.Action).Order(StringComparer.Ordinal));

    [Fact]
    public void A_permission_is_tried_with_the_very_call_that_it_is_for()
    {
        var sample = new ProbeSample("vpc-1", "rtb-1", "sg-1", "pcx-1");

        Assert.All(Permissions.Writes, permission => Assert.Equal(permission.Action, permission.Try(sample)?.Name));
    }

    [Fact]
    public void Nothing_is_allowed_but_what_is_called_and_nothing_outside_the_account()
    {
        var statements = JsonNode.Parse(AwsPolicy.For(Account))!["Statement"]!.AsArray();

        var actions = statements.SelectMany(statement => statement!["Action"]!.AsArray()).Select(action => (string)action!).ToList();
        Assert.Equal(AwsPolicy.Actions.Select(action => $"ec2:{action}").Order(StringComparer.Ordinal), actions.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(actions, action => action.Contains('*', StringComparison.Ordinal));
        Assert.All(statements.Skip(1), statement => Assert.All(
            statement!["Resource"]!.AsArray(), resource => Assert.StartsWith($"arn:aws:ec2:*:{Account}:", (string)resource!, StringComparison.Ordinal)));
        Assert.All(statements, statement => Assert.Matches("^[A-Za-z0-9]+$", (string)statement!["Sid"]!));
    }

    [Theory]
    [InlineData("DeleteSecurityGroup")]
    [InlineData("RevokeSecurityGroupIngress")]
    [InlineData("DeleteVpcPeeringConnection")]
    public void What_takes_away_reaches_only_objects_with_our_tag(string action)
    {
        var statement = JsonNode.Parse(AwsPolicy.For(Account))!["Statement"]!.AsArray()
            .Single(one => one!["Action"]!.AsArray().Any(allowed => (string)allowed! == $"ec2:{action}"))!;

        Assert.Equal("false", (string)statement["Condition"]!["Null"]!["aws:ResourceTag/netconnect:installation"]!);
    }

    [Fact]
    public void The_policy_in_the_docs_is_the_one_that_the_code_needs()
    {
        var file = Docs();
        var text = File.ReadAllText(file);
        var now = Printed().Replace(text, match => match.Groups["before"].Value + AwsPolicy.For(Account) + match.Groups["after"].Value);
        if (Environment.GetEnvironmentVariable(Switch) == "1")
            File.WriteAllText(file, now);

        Assert.Matches(Printed(), text);
        Assert.True(text == now, $"The policy in docs/aws.md is not the one of Policy/Permissions.cs: run with {Switch}=1 and review the diff.");
    }

    [Fact]
    public void The_docs_say_what_to_do_about_every_refusal()
    {
        var text = File.ReadAllText(Docs());

        Assert.All(
            AwsErrors.Refusals.Append("AccountMismatch").Append("RoleUnbound").Append("SharedCredentials").Append("BadCredential").Append("NoCredentials"),
            code => Assert.Contains($"`{code}`", text, StringComparison.Ordinal));
    }

    private static string Docs([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "../../../docs/aws.md"));

    [GeneratedRegex(@"(?<before><!-- generated: policy -->\n+```json\n).*?(?<after>\n```\n)", RegexOptions.Singleline)]
    private static partial Regex Printed();
}
