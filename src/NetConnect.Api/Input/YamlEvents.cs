using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NetConnect.Api.Input;

/// <summary>The events of a YAML text; what the parser stumbles on is a <see cref="YamlException"/> in every case.</summary>
internal sealed class YamlEvents(string text) : IParser
{
    private readonly Parser _parser = new(new StringReader(text));

    public ParsingEvent? Current => _parser.Current;

    public bool MoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
#pragma warning disable CA1031 // bad input makes the parser throw whatever it runs into, e.g. for a tag without a name
        catch (Exception exception) when (exception is not YamlException)
#pragma warning restore CA1031
        {
            var at = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, "what follows can't be read.", exception);
        }
    }
}
