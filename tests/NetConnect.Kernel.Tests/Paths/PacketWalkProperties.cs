using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NetConnect.Kernel.Paths;
using NetConnect.Model;
using NetConnect.Model.Addresses;
using NetConnect.Model.Paths;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests.Paths;

public class PacketWalkProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Walk_ThatPasses_MeansThatEveryPacketDoes()
    {
        var passed = 0;
        Check(question =>
        {
            var passes = PacketWalk.Walk(question).Passes;
            passed += passes ? 1 : 0;
            return !passes || PacketOracle.AllPass(question);
        });
        Assert.InRange(passed, 100, 400); // else the estates would be too broken, or too sound, to show anything
    }

    [Fact]
    public void Walk_OverViews_IsTheWalkOverWholeNetworks() =>
        Check(question => Json(PacketWalk.Walk(question)) == Json(PacketWalk.Walk(OverViews(question))));

    [Fact]
    public void Walk_OverViewsOfTheWholePrefixes_AnswersForPartsOfThem() => Check(question =>
    {
        var viewed = OverViews(question);
        return Halves(question.From.Prefix).All(half =>
            Json(PacketWalk.Walk(question with { From = question.From with { Prefix = half } }))
            == Json(PacketWalk.Walk(viewed with { From = viewed.From with { Prefix = half } })));
    });

    [Fact]
    public void View_DoesNotDependOnOrder_AndHasNoMoreToTrim() => Check(question =>
    {
        var (end, remote) = (question.From, question.To.Prefix);
        var view = TopologyView.For(end.Network, end.Prefix, remote, end.ManagedGroupId);
        return Json(view) == Json(TopologyView.For(RandomEstates.Shuffle(end.Network), end.Prefix, remote, end.ManagedGroupId))
            && Json(view) == Json(TopologyView.For(view, end.Prefix, remote, end.ManagedGroupId));
    });

    [Fact]
    public void Walk_Report_HoldsTogether() => Check(question =>
    {
        var report = PacketWalk.Walk(question);
        var failing = report.Forward.Concat(report.Back).Where(hop => !hop.Passes).ToList();
        return report.Passes == failing is []
            && failing.SequenceEqual(report.StoppedAt is { } stop ? [stop] : Array.Empty<PathHop>())
            && (report.Forward[^1].Passes ? !report.Back.IsEmpty : report.Back.IsEmpty)
            && !(report.Passes && report.Partly);
    });

    private static void Check(Func<PathQuestion, bool> law) =>
        Prop.ForAll(RandomEstates.Questions.ToArbitrary(), law).Check(Many);

    private static PathQuestion OverViews(PathQuestion question) => question with
    {
        From = question.From with { Network = View(question.From, question.To.Prefix) },
        To = question.To with { Network = View(question.To, question.From.Prefix) },
    };

    private static ObservedNetwork View(PathEnd end, Cidr remote) => TopologyView.For(end.Network, end.Prefix, remote, end.ManagedGroupId);

    private static IEnumerable<Cidr> Halves(Cidr prefix) =>
        [Cidr.Parse($"{prefix.First}/{prefix.PrefixLength + 1}"), Cidr.Parse($"{prefix.Last}/32")];

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, NetConnectJson.Options);
}
