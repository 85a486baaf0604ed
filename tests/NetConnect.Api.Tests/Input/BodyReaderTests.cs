using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NetConnect.Api.Input;
using NetConnect.Api.Tests.Support;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Tests.Input;

public class BodyReaderTests
{
    [Fact]
    public void Text_AnyString_IsReadOrFaultedButNeverThrown() => Prop.ForAll<string?>(text =>
    {
        var json = JsonSerializer.Serialize(new { name = text });
        var (value, faults) = Bodies.Read(json, body => body.Text("name", TextRules.Name));
        return value is null ? faults.All is [{ Pointer: "/name" }] : !faults.Any && value == JsonDocument.Parse(json).RootElement.GetProperty("name").GetString();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AnySetOfUnknownMembers_ReportsEachOfThem() => Prop.ForAll<Dictionary<string, int>>(members =>
    {
        var json = JsonSerializer.Serialize(members.Where(pair => pair.Key != "name").ToDictionary());
        var faults = Bodies.Read(json, body => body.OptionalText("name", TextRules.Name)).Faults;
        return faults.All.Count == JsonDocument.Parse(json).RootElement.EnumerateObject().Count()
            && faults.All.All(fault => fault.Code == FaultCodes.UnknownMember);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Text_WrongType_IsAFault(string value) =>
        Assert.Equal(["/name wrong-type"], Bodies.Faults($$"""{"name": {{value}}}""", body => body.Text("name", TextRules.Name)));

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("1")]
    [InlineData("null")]
    public void Read_RootIsNoObject_IsOneFault(string json) =>
        Assert.Equal([" wrong-type"], Bodies.Faults(json, body => body.Text("name", TextRules.Name)));

    [Theory]
    [InlineData("1.5", "out-of-range")]
    [InlineData("0", "out-of-range")]
    [InlineData("11", "out-of-range")]
    [InlineData("99999999999999999999", "out-of-range")]
    [InlineData("1e400", "out-of-range")]
    [InlineData("\"5\"", "wrong-type")]
    public void OptionalInteger_NotAWholeNumberInRange_IsAFault(string value, string code) =>
        Assert.Equal([$"/n {code}"], Bodies.Faults($$"""{"n": {{value}}}""", body => body.OptionalInteger("n", 1, 10)));

    [Fact]
    public void PointerTo_NameWithSlashAndTilde_IsEscaped() =>
        Assert.Equal(["/a~1b~0c unknown-member"], Bodies.Faults("""{"a/b~c": 1}""", body => body.OptionalText("name", TextRules.Name)));

    [Fact]
    public void Read_TensOfThousandsOfFaults_AnswerStaysSmall()
    {
        var json = "{" + string.Join(',', Enumerable.Range(0, 30_000).Select(number => $"\"m{number}\":1")) + "}";

        Assert.Equal(InputFaults.Max, Bodies.Read(json, body => body.OptionalText("name", TextRules.Name)).Faults.All.Count);
    }

    [Fact]
    public void ToFault_OnlyIpv6_HasItsOwnKindAndMixedHasNot()
    {
        var faults = new InputFaults();
        faults.Add("/subnet", FaultCodes.Ipv6, "");
        Assert.Equal(FaultKind.Ipv6Unsupported, faults.ToFault().Kind);

        faults.Add("/name", FaultCodes.Required, "");
        Assert.Equal(FaultKind.Validation, faults.ToFault().Kind);

        faults.Add("/nmae", FaultCodes.UnknownMember, "");
        Assert.Equal((FaultKind.Malformed, 3), (faults.ToFault().Kind, faults.ToFault().Errors.Length));
    }
}
