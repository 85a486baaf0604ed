using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Linux;

/// <summary>A gateway that is reached by ssh: a real sshd, on loopback, and the same scripts over the wire.</summary>
public sealed class SshTests(SshTests.SshEstate estate) : IClassFixture<SshTests.SshEstate>
{
    [Fact]
    public async Task Connect_ByOpenSsh_CarriesPackets_AndLeavesNothing()
    {
        Assert.SkipWhen(Lab.WireguardObstacle is not null, Lab.WireguardObstacle ?? "");
        Assert.SkipWhen(!File.Exists("/usr/sbin/sshd"), "The way by ssh is tried with a real sshd: install openssh-server.");
        using var lab = new Lab(2);
        using var host = new SshHost();
        var number = Estate.NextNumber();
        var client = estate.As($"ssh{number}");
        var service = await client.CreateServiceAsync(new($"ssh {number}"));
        var provider = await client.CreateProviderAsync(new(service.Id, "gateway", "LINUX", host.Account, "here", host.Settings));
        provider = await client.CheckProviderAsync(provider.Id);
        Assert.Equal("READY", provider.State);
        var web = await client.CreateResourceAsync(new(service.Id, provider.Id, "web", lab.Gateway(1), "10.1.0.0/24"));
        var db = await client.CreateResourceAsync(new(service.Id, provider.Id, "db", lab.Gateway(2), "10.2.0.0/24"));

        var made = await client.RequestConnectionAsync(new("web to db", web.Id, db.Id));
        Assert.Equal("WIREGUARD", made.Ctype);
        await Wait.ForAsync("established", () => client.GetConnectionAsync(made.Id), seen => seen.State == "ESTABLISHED");
        Assert.True(lab.Pings(1, "10.2.0.10"));

        await client.DeleteConnectionAsync(made.Id);
        await Wait.ForAsync("deleted", () => client.GetConnectionAsync(made.Id), seen => seen.State == "DELETED");
        Assert.False(lab.Pings(1, "10.2.0.10"));
    }

    [Fact]
    public async Task Check_AHostWithAnotherKey_IsNotBelieved()
    {
        Assert.SkipWhen(Lab.Obstacle is not null, Lab.Obstacle ?? "");
        Assert.SkipWhen(!File.Exists("/usr/sbin/sshd"), "The way by ssh is tried with a real sshd: install openssh-server.");
        using var host = new SshHost();
        using var other = new SshHost();
        var number = Estate.NextNumber();
        var client = estate.As($"ssh{number}");
        var service = await client.CreateServiceAsync(new($"ssh {number}"));
        var settings = new Dictionary<string, string>(host.Settings) { ["ssh_host_key"] = other.HostKeyFor(host.Port) };
        var provider = await client.CreateProviderAsync(new(service.Id, "gateway", "LINUX", host.Account, "here", settings));

        provider = await client.CheckProviderAsync(provider.Id);

        Assert.Equal("UNREACHABLE", provider.State);
    }

    [Fact]
    public async Task Connection_ThatIsKept_IsOne_AndAnotherOneWhenItIsKilled()
    {
        Assert.SkipWhen(Lab.Obstacle is not null, Lab.Obstacle ?? "");
        Assert.SkipWhen(!File.Exists("/usr/sbin/sshd"), "The way by ssh is tried with a real sshd: install openssh-server.");
        using var host = new SshHost();
        var number = Estate.NextNumber();
        var client = estate.As($"ssh{number}");
        var service = await client.CreateServiceAsync(new($"ssh {number}"));
        var provider = await client.CreateProviderAsync(new(service.Id, "gateway", "LINUX", host.Account, "here", host.Settings));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.CheckProviderAsync(provider.Id)));
        var kept = Assert.Single(host.Kept());
        Process.GetProcessById(kept).Kill();
        await Wait.UntilAsync("it is dead", () => Task.FromResult(!host.Kept().Contains(kept)));

        Assert.Equal("READY", (await client.CheckProviderAsync(provider.Id)).State);
        Assert.NotEqual(kept, Assert.Single(host.Kept()));
    }

    /// <summary>Follows references to files of tests.</summary>
    public sealed class SshEstate : Estate
    {
        protected override void Configure(WebApplicationBuilder builder) => builder.Configuration["Secrets:AllowFiles"] = Path.GetTempPath();
    }

    /// <summary>An sshd of the test's own, with keys of its own, that listens on loopback only.</summary>
    private sealed class SshHost : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netconnect-sshd-");
        private readonly Process _sshd;

        public SshHost()
        {
            Port = FreePort();
            Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", Path.Combine(_folder.FullName, "host"));
            Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", KeyFile);
            File.Copy(KeyFile + ".pub", Path.Combine(_folder.FullName, "authorized"));
            Directory.CreateDirectory("/run/sshd");
            var config = Path.Combine(_folder.FullName, "config");
            // A shell that is not the first one reads nothing of what this machine's user has in a .bashrc.
            File.WriteAllText(config, string.Create(CultureInfo.InvariantCulture, $"""
                ListenAddress 127.0.0.1
                Port {Port}
                HostKey {_folder.FullName}/host
                AuthorizedKeysFile {_folder.FullName}/authorized
                PidFile none
                PasswordAuthentication no
                PermitRootLogin prohibit-password
                StrictModes no
                UsePAM no
                SetEnv SHLVL=1

                """));
            _sshd = Process.Start(new ProcessStartInfo("/usr/sbin/sshd") { ArgumentList = { "-D", "-e", "-f", config }, RedirectStandardError = true })!;
            _sshd.ErrorDataReceived += (_, _) => { };
            _sshd.BeginErrorReadLine();
            var clock = Stopwatch.StartNew();
            while (!Listens())
                Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), "sshd does not listen.");
        }

        public int Port { get; }

        public string Account => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1_{Port}");

        public Dictionary<string, string> Settings => new()
        {
            ["reach"] = "ssh",
            ["ssh_target"] = string.Create(CultureInfo.InvariantCulture, $"root@127.0.0.1:{Port}"),
            ["ssh_host_key"] = HostKeyFor(Port),
            ["credential"] = $"file:{KeyFile}",
        };

        private string KeyFile => Path.Combine(_folder.FullName, "key");

        public string HostKeyFor(int port) => string.Create(
            CultureInfo.InvariantCulture, $"[127.0.0.1]:{port} {string.Join(' ', File.ReadAllText(Path.Combine(_folder.FullName, "host.pub")).Split(' ').Take(2))}");

        /// <summary>Clients that hold a connection to this host open.</summary>
        public List<int> Kept() =>
        [
            .. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
                .Where(pid => CommandOf(pid).Split('\0') is ["ssh", ..] words && words.Contains("ControlMaster=yes") && words.Contains(Port.ToString(CultureInfo.InvariantCulture))),
        ];

        public void Dispose()
        {
            _sshd.Kill(entireProcessTree: true);
            _sshd.Dispose();
            _folder.Delete(recursive: true);
        }

        private static string CommandOf(int pid)
        {
            try
            {
                return File.ReadAllText($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/cmdline");
            }
            catch (IOException)
            {
                return "";
            }
        }

        private bool Listens()
        {
            using var client = new TcpClient();
            try
            {
                client.Connect(IPAddress.Loopback, Port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        private static void Run(string program, params string[] arguments)
        {
            using var process = Process.Start(program, arguments);
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }
    }
}
