using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Entities;

/// <summary>Makes <c>netconnect NOUN list|show|create|update|delete</c> out of data.</summary>
internal sealed class EntityCommands(Runner runner)
{
    public Command Create(EntitySpec spec)
    {
        var command = new Command(spec.Noun, Help.With(spec.About, spec.Examples));
        foreach (var verb in spec.Verbs)
            command.Add(Create(spec, verb));
        return command;
    }

    private Command Create(EntitySpec spec, Verb verb) => verb switch
    {
        Verb.List => List(spec),
        Verb.Show => Show(spec),
        Verb.Create => Make(spec),
        Verb.Update => Update(spec),
        Verb.Delete => Delete(spec),
    };

    private Command List(EntitySpec spec)
    {
        var command = new Command("list", $"List every {spec.Noun} that you may see.");
        var filters = spec.Filters.Select(filter => (filter, Option: new Option<string[]>(filter.Option)
        {
            Description = filter.About, HelpName = filter.Kind.HelpName,
        })).ToList();
        filters.ForEach(filter => command.Add(filter.Option));
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var query = "";
            foreach (var (filter, option) in filters)
                if (session.Parsed.GetValue(option) is { Length: > 0 } given)
                    query += $"&{filter.Member}={Uri.EscapeDataString((await filter.Kind.Read(given, session.Names, cancellationToken))!.ToString())}";
            await ShowListAsync(session, spec, await Lists.AllAsync(session, spec.Path, query, cancellationToken), cancellationToken);
            return ExitCodes.Success;
        });
    }

    private Command Show(EntitySpec spec)
    {
        var which = Which(spec);
        var command = new Command("show", $"Show one {spec.Noun}.") { which };
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var id = await session.Names.IdAsync(spec.Noun, session.Parsed.GetRequiredValue(which), cancellationToken);
            await ShowOneAsync(session, spec, await session.GetAsync($"{spec.Path}/{id}", cancellationToken), cancellationToken);
            return ExitCodes.Success;
        });
    }

    private Command Make(EntitySpec spec)
    {
        var name = new Argument<string>("NAME") { Description = "What to call it" };
        var command = new Command("create", $"Make a {spec.Noun}.") { name };
        var options = new BodyOptions(command, spec.Fields);
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var body = await options.ReadAsync(session, cancellationToken);
            body["name"] = session.Parsed.GetRequiredValue(name);
            options.RequireAll(body);
            await spec.Prepare(session, body, cancellationToken);
            await ShowOneAsync(session, spec, await session.PostAsync(spec.Path, ElementOf(body), cancellationToken), cancellationToken);
            return ExitCodes.Success;
        });
    }

    private Command Update(EntitySpec spec)
    {
        var which = Which(spec);
        var command = new Command("update", $"Change a {spec.Noun}: what is not named stays; a list is replaced as a whole.") { which };
        var rename = new FieldSpec("--name", "name", FieldKinds.Text, "What to call it from now on");
        var options = new BodyOptions(command, spec.Fields.Where(field => field.IsEditable).Select(field => field with { IsRequired = false }).Prepend(rename));
        var clear = new Option<string[]>("--clear") { Description = "Take a member back to its default", HelpName = "MEMBER" };
        var seen = new Option<long?>("--if-generation") { Description = "Only if it is still at this generation", HelpName = "N" };
        command.Add(clear);
        command.Add(seen);
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var body = await options.ReadAsync(session, cancellationToken);
            foreach (var member in session.Parsed.GetValue(clear) ?? [])
                body[member] = null;
            if (body.Count == 0)
                throw new CliException(ExitCodes.Usage, "Say what to change (see --help).");
            var id = await session.Names.IdAsync(spec.Noun, session.Parsed.GetRequiredValue(which), cancellationToken);
            var changed = await session.Client.SendAsync(
                HttpMethod.Patch, $"{spec.Path}/{id}", ElementOf(body), session.Parsed.GetValue(seen), cancellationToken);
            await ShowOneAsync(session, spec, changed, cancellationToken);
            return ExitCodes.Success;
        });
    }

    private Command Delete(EntitySpec spec)
    {
        var (which, yes) = (Which(spec), Asking.Yes());
        var command = new Command("delete", $"Delete a {spec.Noun}.") { which, yes };
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var named = session.Parsed.GetRequiredValue(which);
            var id = await session.Names.IdAsync(spec.Noun, named, cancellationToken);
            if (!session.Confirm($"Delete the {spec.Noun} {named}?", session.Parsed.GetValue(yes)))
                return ExitCodes.Failure;
            await session.Client.SendAsync(HttpMethod.Delete, $"{spec.Path}/{id}", cancellationToken: cancellationToken);
            session.Screen.Line($"Deleted: {named}");
            return ExitCodes.Success;
        });
    }

    public static Argument<string> Which(EntitySpec spec) => new(spec.Noun.ToUpperInvariant()) { Description = "Its name, SERVICE/NAME, or its id" };

    public static async Task ShowListAsync(Session session, EntitySpec spec, IReadOnlyList<JsonElement> items, CancellationToken cancellationToken)
    {
        if (!session.IsJson)
            await session.Names.LearnAsync(spec.Columns, cancellationToken);
        session.Answer(Lists.AsPage(items), () => session.Screen.Table(TableOf(session, spec.Columns, items)));
    }

    public static async Task ShowOneAsync(Session session, EntitySpec spec, JsonElement item, CancellationToken cancellationToken)
    {
        var columns = spec.Details.Count > 0 ? spec.Details : spec.Columns;
        if (!session.IsJson)
            await session.Names.LearnAsync(columns, cancellationToken);
        session.Answer(item, () => session.Screen.Fields(
            [.. columns.Select(column => (column.Title, column.Of(item, session.Names))).Where(field => field.Item2.Length > 0)]));
    }

    public static Screens.TextTable TableOf(Session session, IReadOnlyList<Column> columns, IReadOnlyList<JsonElement> items)
    {
        var table = new Screens.TextTable([.. columns.Select(column => column.Title)]);
        foreach (var item in items)
            table.Add([.. columns.Select(column => column.Of(item, session.Names))]);
        return table;
    }

    private static JsonElement ElementOf(JsonObject body) => JsonElement.Parse(body.ToJsonString());
}
