using Microsoft.IdentityModel.JsonWebTokens;
using NetConnect.Api.Tests.Support;
using NetConnect.Contracts.Local;

namespace NetConnect.Api.Tests.Local;

public sealed class LocalTokensTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Data => Path.Combine(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_NoKeyYet_MakesOneThatOnlyItsOwnerReads()
    {
        using var tokens = LocalTokens.Open(Data);
        var path = LocalMode.KeyPath(Data);

        if (OperatingSystem.IsWindows())
            return; // no file modes there
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(path)!));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public async Task Open_ManyAtOnce_AllGetTheSameKey()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() =>
        {
            using var tokens = LocalTokens.Open(Data);
            return tokens.SecurityKey.KeyId;
        })));

        Assert.Single(ids.Distinct());
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(LocalMode.KeyPath(Data))!));
    }

    [Fact]
    public void Open_KeyThatOthersCanRead_IsRefused()
    {
        if (OperatingSystem.IsWindows())
            return; // no file modes there
        LocalTokens.Open(Data).Dispose();
        File.SetUnixFileMode(LocalMode.KeyPath(Data), UnixFileMode.UserRead | UnixFileMode.GroupRead);

        Assert.Contains("chmod 600", Assert.Throws<UnauthorizedAccessException>(() => LocalTokens.Open(Data)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FileThatIsNoKey_IsRefused()
    {
        LocalTokens.Open(Data).Dispose();
        File.WriteAllText(LocalMode.KeyPath(Data), "not a key");

        Assert.Throws<InvalidDataException>(() => LocalTokens.Open(Data));
    }

    [Fact]
    public void Issue_Token_SaysWhoForWhomAndHowLong()
    {
        using var tokens = LocalTokens.Open(Data);
        var token = new JsonWebToken(tokens.Issue("ann", ["a", "b"], LocalMode.DefaultLifetime, Sample.Noon));

        Assert.Equal((LocalMode.Issuer, "ann", "ES256", "JWT"), (token.Issuer, token.Subject, token.Alg, token.Typ));
        Assert.Equal([LocalMode.Audience], token.Audiences);
        Assert.Equal(["a", "b"], token.Claims.Where(claim => claim.Type == "groups").Select(claim => claim.Value));
        Assert.Equal(Sample.Noon.UtcDateTime.AddHours(24), token.ValidTo);
    }
}
