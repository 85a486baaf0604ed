using System.Xml.Linq;
using NetConnect.CloudSim.Ec2;
using NetConnect.CloudSim.Tests.Support;

namespace NetConnect.CloudSim.Tests.Conformance;

public class ServiceModelTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryAction_CalledWithSuccess_FitsTheServiceModelOfEc2()
    {
        var model = ServiceModel.TryLoad();
        Assert.SkipUnless(model is not null, "botocore's EC2 service model isn't there (Debian package python3-botocore).");
        var sim = new SimWorld();
        var seen = new HashSet<string>();
        var problems = new List<string>();
        sim.Watch = (form, response) =>
        {
            if (response.ErrorCode is not null) return;
            var action = form["Action"];
            seen.Add(action);
            problems.AddRange(model!.CheckRequest(action, form.Keys));
            problems.AddRange(model.CheckAnswer(action, XElement.Parse(response.Xml)));
        };
        new EveryAction(sim).Walk();
        output.WriteLine($"{seen.Count} actions and {model!.Checked} fields fit the model.");
        Assert.Empty(problems);
        Assert.Empty(Ec2Endpoint.ActionNames.Except(seen));
    }

    [Fact]
    public void Sts_CalledWithSuccess_FitsItsServiceModel()
    {
        var model = ServiceModel.TryLoad("sts/2011-06-15");
        Assert.SkipUnless(model is not null, "botocore's STS service model isn't there (Debian package python3-botocore).");
        var sim = new SimWorld();
        var calls = new Dictionary<string, (string, string)[]>
        {
            ["GetCallerIdentity"] = [],
            ["AssumeRole"] = [("RoleArn", $"arn:aws:iam::{SimWorld.Left}:role/netconnect"), ("RoleSessionName", "test"), ("ExternalId", "x"), ("DurationSeconds", "900")],
        };
        foreach (var (action, fields) in calls)
        {
            var form = fields.Append(("Action", action)).ToDictionary(field => field.Item1, field => field.Item2);
            var response = sim.Emulator.Sts.Handle(CallerIdentity.Root(SimWorld.Left), SimWorld.Ireland, form);
            Assert.Null(response.ErrorCode);
            Assert.Empty(model!.CheckRequest(action, form.Keys));
            Assert.Empty(model.CheckAnswer(action, XElement.Parse(response.Xml)));
        }

        output.WriteLine($"{calls.Count} actions and {model!.Checked} fields fit the model of STS.");
    }

    [Theory]
    [InlineData("<vpcSet><item><vpcID>x</vpcID></item></vpcSet>")]
    [InlineData("<vpcSet><member><vpcId>x</vpcId></member></vpcSet>")]
    [InlineData("<vpcSet><item><isDefault>no</isDefault></item></vpcSet>")]
    [InlineData("<vpcSet><item><state>there</state></item></vpcSet>")]
    public void Model_GivenAnAnswerThatDoesNotFit_SaysSo(string content)
    {
        var model = ServiceModel.TryLoad();
        Assert.SkipUnless(model is not null, "botocore's EC2 service model isn't there (Debian package python3-botocore).");
        Assert.Single(model!.CheckAnswer("DescribeVpcs", XElement.Parse($"<DescribeVpcsResponse>{content}</DescribeVpcsResponse>")));
    }
}
