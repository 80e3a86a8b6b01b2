using Microsoft.ML;
using Microsoft.ML.Data;

namespace QualityScorer.MLNet.Embeddings;

/// <summary>
/// A data view with unchanged rows whose cursors look ahead: before a batch of rows is given out, its texts go through the encoder in one call, and the row-by-row
/// mapping downstream finds the vectors made. (ML.NET's own interfaces know single rows only, and a transformer cannot be written outside ML.NET; a data view can.)
/// </summary>
/// <param name="input">The data.</param>
/// <param name="encoder">The encoder.</param>
/// <param name="columns">Text columns to encode.</param>
/// <param name="batch">Rows of a batch, 1 upwards.</param>
internal sealed class ReadAheadView(IDataView input, RecallingEncoder encoder, IReadOnlyList<string> columns, int batch) : IDataView
{
    /// <inheritdoc/>
    public bool CanShuffle => false; // the cursor that looks ahead and the one that gives out must see the same order

    /// <inheritdoc/>
    public DataViewSchema Schema => input.Schema;

    /// <inheritdoc/>
    public long? GetRowCount() => input.GetRowCount();

    /// <inheritdoc/>
    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        List<DataViewSchema.Column> needed = [.. columnsNeeded];
        List<DataViewSchema.Column> ahead = [.. columns.Select(name => Schema[name]).Where(text => needed.Exists(n => n.Index == text.Index))];
        var rows = input.GetRowCursor(needed);
        return ahead.Count == 0 ? rows : new Cursor(rows, input.GetRowCursor(ahead), ahead, encoder, batch);
    }

    /// <inheritdoc/>
    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) => [GetRowCursor(columnsNeeded, rand)];

    private sealed class Cursor(DataViewRowCursor rows, DataViewRowCursor leader, IReadOnlyList<DataViewSchema.Column> texts, RecallingEncoder encoder, int batch) : DataViewRowCursor
    {
        private readonly ValueGetter<ReadOnlyMemory<char>>[] _texts = [.. texts.Select(leader.GetGetter<ReadOnlyMemory<char>>)];
        private long _read;

        public override DataViewSchema Schema => rows.Schema;

        public override long Position => rows.Position;

        public override long Batch => rows.Batch;

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => rows.GetGetter<TValue>(column);

        public override ValueGetter<DataViewRowId> GetIdGetter() => rows.GetIdGetter();

        public override bool IsColumnActive(DataViewSchema.Column column) => rows.IsColumnActive(column);

        public override bool MoveNext()
        {
            if (_read % batch == 0) ReadAhead();
            _read++;
            return rows.MoveNext();
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                rows.Dispose();
                leader.Dispose();
            }

            base.Dispose(disposing);
        }

        private void ReadAhead()
        {
            var batchTexts = new List<string>(batch * _texts.Length);
            ReadOnlyMemory<char> text = default;
            for (var row = 0; row < batch && leader.MoveNext(); row++)
            {
                foreach (var getter in _texts)
                {
                    getter(ref text);
                    if (!text.Span.IsWhiteSpace()) batchTexts.Add(text.ToString()); // a row without text is refused where it is used
                }
            }

            encoder.Encode(batchTexts);
        }
    }
}
