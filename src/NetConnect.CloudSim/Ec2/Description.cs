using System.Globalization;
using System.Text;
using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Ec2;

/// <summary>How one kind of object is listed: all Describe calls work alike, only their tables differ.</summary>
internal sealed class Description<T>(string setName, string idParameter, Filters<T> filters, Func<Ec2Call, T, IEnumerable<XElement?>> render, Func<T, bool>? where = null)
    where T : CloudObject
{
    public IEnumerable<XElement?> Answer(Ec2Call call)
    {
        var ids = call.Form.List(idParameter);
        var items = ids.Count == 0
            ? filters.Apply(call, where is null ? call.All<T>() : call.All<T>().Where(where)).Take(call.AnswersAtMost)
            : filters.Apply(call, [.. ids.Distinct().Select(id => Known(call, id))]);
        var page = Page<T>.Cut(call, items, item => item.Sequence, ids.Count > 0);
        return [Ec2Xml.Set(setName, page.Items, item => render(call, item)), Ec2Xml.E("nextToken", page.NextToken)];
    }

    public IEnumerable<XElement?> Render(Ec2Call call, T item) => render(call, item);

    private T Known(Ec2Call call, string id) =>
        (call.Remembered(id) as T ?? call.Find<T>(id)) is var found && where?.Invoke(found) != false ? found : throw Refuse.NotFound(ObjectKind.Of<T>(), id);
}
