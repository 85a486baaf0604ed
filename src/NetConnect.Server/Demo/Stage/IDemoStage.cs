namespace NetConnect.Server.Demo.Stage;

/// <summary>Where the demo is shown.</summary>
internal interface IDemoStage
{
    void Title(string text);

    void Heading(string text);

    void Say(string text);

    /// <summary>Something that was to be shown and was.</summary>
    void Passed(string text);

    void Failed(string text);

    /// <summary>One point of several.</summary>
    void Point(string text);

    /// <summary>What happened meanwhile.</summary>
    void Event(string at, string type, string text);

    /// <summary>To be copied: never wrapped.</summary>
    void Verbatim(string text);

    void Table(DemoTable table);

    /// <summary>Shows what is waited for as long as the work lasts.</summary>
    Task<T> WaitAsync<T>(string what, Func<Task<T>> work);
}
