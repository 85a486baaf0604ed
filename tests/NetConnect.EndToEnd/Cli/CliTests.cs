using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Cli;

/// <summary>What people and scripts see of <c>netconnect</c>, against a real server.</summary>
public sealed class CliTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task A_connection_is_asked_for_approved_walked_and_deleted_by_names()
    {
        var pair = await Pair.PlantAsync(estate);
        var (ann, bob) = (Of(pair.Ann), Of(pair.Bob));
        var web = $"{pair.Ann.User}'s service in {pair.Ann.Account}/web";

        var asked = (await ann.TypeAsync("connect", web, pair.Database.Id, "--name", "web to db", "--yes")).Ends(7);
        asked.Says("AWS_PEERING").Says("tcp 5432").Says($"PENDING_APPROVAL: it waits for user:{pair.Bob.User}");
        (await bob.TypeAsync("approve", "web to db", "--yes")).Ends(0).Says("web to db is ESTABLISHED").Says("state-changed");
        (await ann.TypeAsync("path", "web to db", "--tcp", "5432")).Ends(0).Says("It passes, there and back.");
        (await ann.TypeAsync("path", "web to db", "--tcp", "22")).Ends(1).Says("It is stopped at");
        (await ann.TypeAsync("explain", web, pair.Database.Id)).Ends(0).Says("chosen").Says("web to db is ESTABLISHED");
        (await ann.TypeAsync("disconnect", "web to db", "--yes")).Ends(0).Says("web to db is DELETED.");
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task Lists_in_a_pipe_are_plain_lines_and_entities_are_fields()
    {
        var pair = await Pair.PlantAsync(estate);
        var service = $"{pair.Ann.User}'s service in {pair.Ann.Account}";

        var list = (await Of(pair.Ann).TypeAsync("provider", "list", "--service", service)).Ends(0);
        var shown = (await Of(pair.Ann).TypeAsync("resource", "show", $"{service}/web")).Ends(0);

        string[][] cells = [.. list.Output.TrimEnd('\n').Split('\n').Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        Assert.Equal(["NAME", "SERVICE", "TYPE", "ACCOUNT", "REGION", "STATE", "ID"], cells[0]);
        Assert.Equal(["aws", service, "AWS", pair.Ann.Account, "eu-west-1", "READY", pair.Ann.Provider], Assert.Single(cells[1..]));
        Assert.StartsWith("Name        web\nId          ID\n", Typist.Still(shown.Output), StringComparison.Ordinal);
        Assert.Contains("\nReachable   icmp\n", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_the_document_of_the_API()
    {
        var pair = await Pair.PlantAsync(estate);
        using var http = estate.Http(pair.Ann.User);

        var one = (await Of(pair.Ann).TypeAsync("resource", "show", pair.Web.Id, "--json")).Ends(0);
        var all = (await Of(pair.Ann).TypeAsync("provider", "list", "--json")).Ends(0);

        Assert.Equal(await http.GetStringAsync($"/v1/resources/{pair.Web.Id}"), one.Json.ToJsonString(Relaxed));
        Assert.Equal(await http.GetStringAsync("/v1/providers"), all.Json.ToJsonString(Relaxed));
    }

    [Fact]
    public async Task Entities_are_made_changed_and_deleted()
    {
        var user = $"ann{Estate.NextNumber()}";
        var ann = new Typist(estate, user);
        var service = $"{user} web";

        (await ann.TypeAsync("service", "create", service, "--description", "shop", "--owner", "group:team,user:eve")).Ends(0);
        var changed = (await ann.TypeAsync("service", "update", service, "--description", "the shop", "--approver", "user:eve", "--json")).Ends(0);
        Assert.Equal(("the shop", "user:eve"), ((string?)changed.Json["description"], (string?)changed.Json["approval"]!["approvers"]![0]));
        (await ann.TypeAsync("service", "update", service, "--description", "late", "--if-generation", "1")).Ends(4).Complains("Next: read it again");
        (await ann.TypeAsync("service", "delete", service)).Ends(2).Complains("say --yes");
        (await new Typist(estate, user) { Answer = "n\n" }.TypeAsync("service", "delete", service)).Ends(1);
        (await new Typist(estate, user) { Answer = "y\n" }.TypeAsync("service", "delete", service)).Ends(0).Says("Deleted");
        (await ann.TypeAsync("service", "show", service)).Ends(3);
    }

    [Fact]
    public async Task Names_that_are_wrong_or_shared_are_answered_with_candidates()
    {
        var pair = await Pair.PlantAsync(estate);
        var ann = Of(pair.Ann);
        var service = $"{pair.Ann.User}'s service in {pair.Ann.Account}";
        await pair.Ann.RegisterAsync("payments", "10.1.2.0/24");
        await Pair.PlantAsync(estate);

        (await ann.TypeAsync("provider", "show", "asw")).Ends(3).Complains("Did you mean aws?");
        var shared = (await ann.TypeAsync("resource", "show", "web")).Ends(2).Complains("SERVICE/NAME");
        Assert.Contains($"{service}/web", shared.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_tell_all_faults_and_have_exit_codes()
    {
        var pair = await Pair.PlantAsync(estate);
        var ann = Of(pair.Ann);

        var faults = (await ann.TypeAsync("connect", pair.Web.Id, pair.Database.Id, "--ctype", "PIGEON", "--encrypted", "maybe", "--yes")).Ends(1);
        faults.Complains("ctype: ").Complains("requirements.encrypted: ");
        (await ann.TypeAsync("connection", "show", Guid.NewGuid().ToString())).Ends(3);
        (await ann.TypeAsync("resource", "create", "twin", "--service", pair.Ann.Service, "--provider", pair.Ann.Provider, "--network", pair.Ann.Vpc, "--subnet", "10.1.1.0/24"))
            .Ends(4).Complains("overlap");
        var json = (await ann.TypeAsync("connection", "show", Guid.NewGuid().ToString(), "--json")).Ends(3);
        Assert.Equal(("", "urn:netconnect:not-found"), (json.Output, (string?)System.Text.Json.Nodes.JsonNode.Parse(json.Error)!["type"]));
    }

    [Fact]
    public async Task Servers_and_tokens_come_from_options_variables_or_the_machine()
    {
        var typist = new Typist(estate, "ann");
        var data = Path.GetDirectoryName(estate.DatabasePath)!;

        (await typist.TypeRawAsync(["service", "list"], name => name == "NETCONNECT_DATA" ? data : null)).Ends(0);
        (await typist.TypeRawAsync(["service", "list", "--server", estate.Url, "--data", data + "-none"])).Ends(6);
        (await typist.TypeRawAsync(["service", "list", "--server", estate.Url, "--token", "nonsense"])).Ends(6);
        (await typist.TypeRawAsync(["service", "list", "--server", "http://127.0.0.1:1", "--token", "x"])).Ends(5).Complains("doctor");
        (await typist.TypeRawAsync(["doctor", "--data", data])).Says("is ready").Says("by the key of local mode");
        (await typist.TypeRawAsync(["doctor", "--server", estate.Url, "--token", "nonsense"])).Ends(6).Says("is no JWT");
    }

    [Fact]
    public async Task A_connection_is_suspended_resumed_and_can_be_waited_for_as_a_document()
    {
        var pair = await Pair.PlantAsync(estate);
        var link = await pair.EstablishAsync();
        var ann = Of(pair.Ann);

        (await ann.TypeAsync("connection", "suspend", link.Id, "--yes")).Ends(0).Says("is SUSPENDED");
        var resumed = (await ann.TypeAsync("connection", "resume", link.Id, "--yes", "--json")).Ends(0);
        Assert.Equal("ESTABLISHED", (string?)resumed.Json["state"]);
        (await ann.TypeAsync("connection", "update", link.Id, "--protected", "yes")).Ends(0);
        (await ann.TypeAsync("disconnect", link.Id, "--yes")).Ends(4).Complains("protected");
        (await ann.TypeAsync("graph")).Ends(0).Says("ESTABLISHED");
        (await ann.TypeAsync("dependents", pair.Web.Id)).Ends(0).Says("db");
    }

    [Fact]
    public async Task A_manifest_is_planned_applied_and_changes_nothing_the_second_time()
    {
        var user = $"ann{Estate.NextNumber()}";
        var ann = new Typist(estate, user);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, $"services:\n- name: {user} shop\n  description: from a file\n");

        (await ann.TypeAsync("manifest", "plan", file)).Ends(0).Says("CREATE");
        (await ann.TypeAsync("manifest", "apply", file)).Ends(2).Complains("say --yes");
        (await ann.TypeAsync("manifest", "apply", file, "--yes")).Ends(0).Says("Done: 1 changed, 0 as they were.");
        (await ann.TypeAsync("manifest", "apply", file)).Ends(0).Says("Done: 0 changed, 1 as they were.");
        (await ann.TypeAsync("service", "show", $"{user} shop")).Ends(0).Says("from a file");
        File.Delete(file);
    }

    [Fact]
    public async Task Changes_are_paused_and_resumed_by_operators_only()
    {
        (await new Typist(estate, "eve").TypeAsync("pause", "AWS/999999999999")).Ends(1);
        var data = Path.GetDirectoryName(estate.DatabasePath)!;
        var olga = new Typist(estate, "");

        (await olga.TypeRawAsync(["pause", "AWS/999999999999", "--reason", "incident", "--data", data])).Ends(0).Says("is OBSERVE.");
        (await olga.TypeRawAsync(["mode", "show", "--data", data])).Ends(0).Says("incident");
        (await olga.TypeRawAsync(["resume", "AWS/999999999999", "--data", data])).Ends(0).Says("is ACTIVE.");
    }

    [Fact]
    public async Task A_backup_is_made_by_operators_and_lies_where_it_was_asked_for()
    {
        var target = Path.Combine(estate.DataDirectory, $"copy-{Estate.NextNumber()}.db");
        (await new Typist(estate, "eve").TypeAsync("backup")).Ends(1);
        var olga = new Typist(estate, "");

        (await olga.TypeRawAsync(["backup", "--to", target, "--data", estate.DataDirectory])).Ends(0).Says("Keep elsewhere");
        Assert.True(new FileInfo(target).Length > 0);
        (await olga.TypeRawAsync(["backup", "--to", target, "--data", estate.DataDirectory])).Ends(2).Complains("overwrites nothing");
        (await olga.TypeRawAsync(["mode", "strays", "--data", estate.DataDirectory])).Ends(0);
        (await olga.TypeRawAsync(["mode", "restore", "--data", estate.DataDirectory])).Ends(3).Complains("never restored");
    }

    [Fact]
    public async Task Watch_shows_what_happened_and_ends_when_it_is_interrupted()
    {
        var pair = await Pair.PlantAsync(estate);
        var asked = await pair.RequestAsync();
        using var output = new SignalWriter("connection-approved");
        using var interrupt = new CancellationTokenSource();
        var shell = new NetConnect.Cli.Running.Shell { Output = output, Error = TextWriter.Null };

        var watching = NetConnect.Cli.CommandLine.RunAsync(
            ["watch", asked.Id, "--after", "0", "--data", Path.GetDirectoryName(estate.DatabasePath)!, "--as", pair.Ann.User], shell, interrupt.Token);
        await output.Seen.WaitAsync(Wait.Patience);
        await interrupt.CancelAsync();

        Assert.Equal(0, await watching);
        Assert.Contains("connection-requested", output.ToString(), StringComparison.Ordinal);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Typist Of(Team team) => new(estate, team.User);
}
