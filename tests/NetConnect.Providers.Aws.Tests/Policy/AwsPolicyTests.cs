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
        Ec2Calls.Actions.Order(StringComparer.Ordinal), Permissions.Writes.Select(permission => permission.Action).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_permission_is_tried_with_the_very_call_that_it_is_for()
    {
        var sample = new ProbeSample("vpc-1", "rtb-1", "sg-1", "pcx-1", "tgw-attach-1", "tgw-1", "tgw-rtb-1");

        Assert.All(Permissions.Writes, permission => Assert.Equal(permission.Action, permission.Try(sample)?.Name));
    }

    [Fact]
    public void Nothing_is_allowed_but_what_is_called_and_nothing_outside_the_account()
    {
        var statements = Statements();

        var actions = statements.SelectMany(statement => statement["Action"]!.AsArray()).Select(action => (string)action!).Distinct().ToList();
        Assert.Equal(AwsPolicy.Actions.Order(StringComparer.Ordinal), actions.Select(action => action[4..]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(actions, action => action.Contains('*', StringComparison.Ordinal));
        Assert.All(statements.Where(statement => (string)statement["Sid"]! != "Look"), statement => Assert.All(
            statement["Resource"]!.AsArray(), resource => Assert.Matches($@"^arn:aws:(ec2|ram):\*:({Account}:|\*:(transit-gateway|transit-gateway-attachment|resource-share-invitation)/)", (string)resource!)));
        Assert.All(statements, statement => Assert.Matches("^[A-Za-z0-9]+$", (string)statement["Sid"]!));
    }

    [Fact]
    public void Networks_need_nothing_that_only_hubs_call_and_statements_have_names_of_their_own()
    {
        var (networks, hubs) = (AwsPolicy.For(Account), AwsPolicy.ForHub(Account));

        Assert.Contains("ec2:CreateTransitGatewayVpcAttachment", networks, StringComparison.Ordinal);
        Assert.DoesNotContain("ec2:CreateTransitGateway\"", networks, StringComparison.Ordinal);
        Assert.DoesNotContain("ec2:CreateVpcPeeringConnection", hubs, StringComparison.Ordinal);
        Assert.All(new[] { networks, hubs }, policy =>
        {
            var names = JsonNode.Parse(policy)!["Statement"]!.AsArray().Select(statement => (string)statement!["Sid"]!).ToList();
            Assert.Equal(names.Distinct(), names);
        });
    }

    [Theory]
    [InlineData("DeleteSecurityGroup")]
    [InlineData("RevokeSecurityGroupIngress")]
    [InlineData("DeleteVpcPeeringConnection")]
    [InlineData("DeleteTransitGatewayVpcAttachment")]
    [InlineData("DeleteTransitGateway")]
    [InlineData("DeleteTransitGatewayRouteTable")]
    public void What_takes_away_reaches_only_objects_with_our_tag(string action)
    {
        var statement = Statements().Single(one => one["Action"]!.AsArray().Any(allowed => (string)allowed! == $"ec2:{action}"));

        Assert.Equal("false", (string)statement["Condition"]!["Null"]!["aws:ResourceTag/netconnect:installation"]!);
    }

    [Fact]
    public void The_policy_in_the_docs_is_the_one_that_the_code_needs()
    {
        var file = Docs();
        var text = File.ReadAllText(file);
        var now = Printed().Replace(text, match => match.Groups["before"].Value
            + (match.Groups["which"].Value == "policy" ? AwsPolicy.For(Account) : AwsPolicy.ForHub(Account)) + match.Groups["after"].Value);
        if (Environment.GetEnvironmentVariable(Switch) == "1")
            File.WriteAllText(file, now);

        Assert.Equal(2, Printed().Count(text));
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

    private static List<JsonNode> Statements() =>
        [.. new[] { AwsPolicy.For(Account), AwsPolicy.ForHub(Account) }.SelectMany(policy => JsonNode.Parse(policy)!["Statement"]!.AsArray()).Select(statement => statement!)];

    private static string Docs([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "../../../docs/aws.md"));

    [GeneratedRegex(@"(?<before><!-- generated: (?<which>policy|hub policy) -->\n+```json\n).*?(?<after>\n```\n)", RegexOptions.Singleline)]
    private static partial Regex Printed();
}
