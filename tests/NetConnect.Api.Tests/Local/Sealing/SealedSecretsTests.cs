using System.Text;
using NetConnect.Api.Tests.Support;
using NetConnect.Contracts.Local;
using NetConnect.Contracts.Local.Sealing;

namespace NetConnect.Api.Tests.Local.Sealing;

public sealed class SealedSecretsTests : IDisposable
{
    private const string Secret = "AKIA1:a-canary-in-the-store";

    private readonly TempFolder _folder = new();

    private static SecretId Aws => Id(1, "aws");

    private string Data => Path.Combine(_folder.Path, "data");

    private string KeyFile => Assert.Single(Directory.GetFiles(LocalMode.SealingKeysFolder(Data)));

    private SealedSecrets Store => SealedSecrets.Of(Data);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_put_is_read_and_what_was_not_is_not_there()
    {
        Store.Put(Aws, "first");
        Store.Put(Aws, Secret);
        Store.Put(Id(2, "aws"), "another's");

        Assert.Equal(Secret, Store.Read(Aws));
        Assert.Equal("another's", Store.Read(Id(2, "aws")));
        Assert.Null(Store.Read(Id(3, "aws")));
        Assert.Equal([Aws, Id(2, "aws")], Store.List());
        Assert.True(Store.Remove(Aws));
        Assert.False(Store.Remove(Aws));
        Assert.Null(Store.Read(Aws));
    }

    [Fact]
    public void No_file_shows_the_secret_and_only_its_owner_reads_any()
    {
        Store.Put(Aws, Secret);

        foreach (var file in Directory.GetFiles(Data, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("canary", Encoding.UTF8.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void A_file_that_is_put_in_the_place_of_another_is_not_opened()
    {
        Store.Put(Aws, "mine");
        Store.Put(Id(2, "aws"), Secret);

        File.Copy(FileOf(Id(2, "aws")), FileOf(Aws), overwrite: true);

        Assert.Contains("damaged or changed", Assert.Throws<InvalidDataException>(() => Store.Read(Aws)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_any_byte_changed_is_not_opened()
    {
        Store.Put(Aws, Secret);
        var whole = File.ReadAllBytes(FileOf(Aws));

        for (var i = 0; i < whole.Length; i++)
        {
            var changed = whole.ToArray();
            changed[i] ^= 1;
            File.WriteAllBytes(FileOf(Aws), changed);
            Assert.Throws<InvalidDataException>(() => Store.Read(Aws));
        }
    }

    [Fact]
    public void Without_its_key_a_secret_says_which_one_is_missing()
    {
        Store.Put(Aws, Secret);
        var key = Path.GetFileNameWithoutExtension(KeyFile);
        File.Delete(KeyFile);

        Assert.Contains(key, Assert.Throws<InvalidDataException>(() => Store.Read(Aws)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_others_can_read_is_refused()
    {
        if (OperatingSystem.IsWindows())
            return; // no file modes there
        Store.Put(Aws, Secret);
        File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        Assert.Contains("chmod 600", Assert.Throws<UnauthorizedAccessException>(() => Store.Read(Aws)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rotation_seals_all_anew_and_the_old_key_opens_nothing_any_more()
    {
        Store.Put(Aws, Secret);
        Store.Put(Id(2, "db"), "other");
        var old = KeyFile;

        var report = Store.Rotate();

        Assert.Equal(2, report.Resealed);
        Assert.Equal([Path.GetFileNameWithoutExtension(old)], report.Removed);
        Assert.Equal(report.Key, Path.GetFileNameWithoutExtension(KeyFile));
        Assert.Equal((Secret, "other"), (Store.Read(Aws), Store.Read(Id(2, "db"))));
        Assert.Contains(report.Key, File.ReadAllText(FileOf(Aws)), StringComparison.Ordinal);
    }

    /// <summary>As it is after a rotation died between two files: the new key is there, one secret is sealed with it, one is not.</summary>
    [Fact]
    public void A_rotation_that_died_half_way_loses_nothing_and_the_next_one_ends_it()
    {
        Store.Put(Aws, Secret);
        Store.Put(Id(2, "db"), "other");
        var (before, oldKey) = (File.ReadAllBytes(FileOf(Aws)), File.ReadAllText(KeyFile));
        var oldFile = KeyFile;
        Store.Rotate();
        File.WriteAllBytes(FileOf(Aws), before);
        File.WriteAllText(oldFile, oldKey);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(oldFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Assert.Equal((Secret, "other"), (Store.Read(Aws), Store.Read(Id(2, "db"))));
        Store.Put(Id(4, "new"), "late");
        Store.Rotate();

        Assert.Equal((Secret, "other", "late"), (Store.Read(Aws), Store.Read(Id(2, "db")), Store.Read(Id(4, "new"))));
        _ = KeyFile; // one key is left
    }

    [Fact]
    public void Rotation_keeps_every_key_while_something_can_not_be_opened()
    {
        Store.Put(Aws, Secret);
        Store.Put(Id(2, "db"), "other");
        File.Copy(FileOf(Aws), FileOf(Id(2, "db")), overwrite: true);

        var report = Store.Rotate();

        Assert.Equal([Id(2, "db")], report.Unreadable);
        Assert.Empty(report.Removed);
        Assert.Equal(2, Directory.GetFiles(LocalMode.SealingKeysFolder(Data)).Length);
        Assert.Equal(Secret, Store.Read(Aws));
    }

    [Fact]
    public async Task Readers_see_the_secret_all_through_rotations()
    {
        Store.Put(Aws, Secret);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 200; i++)
                Assert.Equal(Secret, SealedSecrets.Of(Data).Read(Aws));
        })).ToList();

        while (readers.Exists(reader => !reader.IsCompleted))
            Store.Rotate();

        await Task.WhenAll(readers);
    }

    [Theory]
    [InlineData("../aws")]
    [InlineData(".lock")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("-x")]
    public void Names_that_would_lead_elsewhere_are_none(string name) =>
        Assert.Null(SecretId.TryMake("00000000-0000-0000-0000-000000000001", name));

    private string FileOf(SecretId id) => Path.Combine(LocalMode.SecretsFolder(Data), id.Service, id.Name);

    private static SecretId Id(int service, string name) => SecretId.TryMake($"00000000-0000-0000-0000-{service:D12}", name)!;
}
