using FsCheck;
using FsCheck.Fluent;
using NetConnect.Api.Input;

namespace NetConnect.Api.Tests.Input;

public class TextRuleTests
{
    [Theory]
    [InlineData("web", null)]
    [InlineData("Ünïcödé ✓ 名前", null)]
    [InlineData("", FaultCodes.TooShort)]
    [InlineData("   ", FaultCodes.BadFormat)]
    [InlineData("a\u0000b", FaultCodes.BadCharacter)]
    [InlineData("a\nb", FaultCodes.BadCharacter)]
    [InlineData("a\u007fb", FaultCodes.BadCharacter)]
    [InlineData("a\u0085b", FaultCodes.BadCharacter)]
    [InlineData("a\u2028b", FaultCodes.BadCharacter)]
    [InlineData("\u202Ebew", FaultCodes.BadCharacter)]
    [InlineData("web\u200B", FaultCodes.BadCharacter)]
    [InlineData("we\u00ADb", FaultCodes.BadCharacter)]
    [InlineData("\uFEFFweb", FaultCodes.BadCharacter)]
    [InlineData("web ", FaultCodes.BadFormat)]
    [InlineData(" web", FaultCodes.BadFormat)]
    [InlineData("\u200D", FaultCodes.BadFormat)]
    [InlineData("👩\u200D💻 می\u200Cشود", null)]
    [InlineData("x", null)]
    public void FaultOf_Name_SaysWhatIsWrong(string text, string? code) => Assert.Equal(code, TextRules.Name.FaultOf(text)?.Code);

    [Fact]
    public void FaultOf_Prose_MayRunRightToLeft() => Assert.Null(TextRules.Description.FaultOf("\u200Fשלום\u200F (web)"));

    [Fact]
    public void FaultOf_Length_CountsCharactersNotCodeUnits()
    {
        Assert.Null(TextRules.Name.FaultOf(string.Concat(Enumerable.Repeat("🌍", 100))));
        Assert.Equal(FaultCodes.TooLong, TextRules.Name.FaultOf(new string('x', 101))?.Code);
    }

    [Fact]
    public void FaultOf_AnyAcceptedName_HasNoControlCharacterAndFits() => Prop.ForAll<NonNull<string>>(text =>
        TextRules.Name.FaultOf(text.Get) is not null || (!text.Get.Any(char.IsControl) && text.Get.Length is > 0 and <= 200))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("user:ann", true)]
    [InlineData("group:team web", true)]
    [InlineData("user:", false)]
    [InlineData("user: ", false)]
    [InlineData("User:ann", false)]
    [InlineData("ann", false)]
    [InlineData("role:ann", false)]
    public void FaultOf_Principal_NeedsItsKind(string text, bool accepted) =>
        Assert.Equal(accepted, TextRules.Principal.FaultOf(text) is null);
}
