namespace NetConnect.Runtime.Modes;

/// <summary>The brake that needs no sign-on: a file in the data directory. Looking is cheap, because it is done before each call.</summary>
public interface IPauseFile
{
    bool IsThere { get; }
}
